// The first load over a slow network with a slowed processor: when the text is there, when the program is, when a
// search answers; and a second visit. In the same run a plain page of the same text, and, where the variable
// VITEPRESS names the folder of its site, VitePress.

import { EXPLORER, launch, measured, ROUNDS } from "./browser.mjs";
import { servePlain } from "./plain.mjs";
import { visit } from "./visit.mjs";
import { SEARCH, serveVitePress } from "./vitepress.mjs";

/** Words of the text. */
const QUERY = "人工智能";
const OWN_SEARCH = { box: "#query", result: "#results a" };
const { VITEPRESS } = process.env;

const browser = await launch();
const plain = await servePlain(EXPLORER);
const peer = VITEPRESS ? await serveVitePress(VITEPRESS) : undefined;
const rounds = [];
for (let round = 0; round < ROUNDS; round += 1) {
  rounds.push({
    plain: await visit(browser, plain.address),
    styledByFile: await visit(browser, plain.styledByFile),
    explorer: await visit(browser, EXPLORER, { ...OWN_SEARCH, query: QUERY }),
    vitePress: peer && await visit(browser, peer.address, { ...SEARCH, query: QUERY }),
  });
}
await plain.stop();
await peer?.stop();
await chart();
await browser.close();

const of = (from) => rounds.map(from);
const times = (key) => of(({ plain, explorer }) => explorer[key] / plain[key]);
measured("plain page: bytes on the wire", "KiB", of(({ plain }) => plain.bytes / 1024));
measured("first load: bytes on the wire", "KiB", of(({ explorer }) => explorer.bytes / 1024), 70);
measured("first load: bytes on the wire until a search answers", "KiB", of(({ explorer }) => explorer.bytesUntilAnswer / 1024), 70);
measured("first load: requests", "", of(({ explorer }) => explorer.requests), 6);
measured("plain page: text visible", "ms", of(({ plain }) => plain.visible));
measured("plain page, its style in a file: text visible, times the plain page", "×",
  of(({ plain, styledByFile }) => styledByFile.visible / plain.visible));
measured("first load: text visible", "ms", of(({ explorer }) => explorer.visible));
measured("first load: text visible, times the plain page", "×", times("visible"), 1.1);
measured("first load: program ready", "ms", of(({ explorer }) => explorer.ready));
measured("first load: a search typed at once answers", "ms", of(({ explorer }) => explorer.answered));
measured("first load: layout shift", "", of(({ explorer }) => explorer.shift), 0);
measured("first load: blocking time", "ms", of(({ explorer }) => explorer.blocking), 20);
measured("second visit: text visible", "ms", of(({ explorer }) => explorer.visibleAgain));
measured("second visit: text visible, times the plain page", "×", times("visibleAgain"), 1.1);
if (peer) besideVitePress();

/** The same figures of VitePress, and how much sooner a search answers here. */
function besideVitePress() {
  measured("VitePress: bytes on the wire", "KiB", of(({ vitePress }) => vitePress.bytes / 1024));
  measured("VitePress: bytes on the wire until a search answers", "KiB", of(({ vitePress }) => vitePress.bytesUntilAnswer / 1024));
  measured("VitePress: requests", "", of(({ vitePress }) => vitePress.requests));
  measured("VitePress: text visible, times the plain page", "×", of(({ plain, vitePress }) => vitePress.visible / plain.visible));
  measured("VitePress: a search typed at once answers", "ms", of(({ vitePress }) => vitePress.answered));
  measured("VitePress: layout shift", "", of(({ vitePress }) => vitePress.shift));
  measured("VitePress: blocking time", "ms", of(({ vitePress }) => vitePress.blocking));
  measured("VitePress: second visit, text visible, times the plain page", "×",
    of(({ plain, vitePress }) => vitePress.visibleAgain / plain.visibleAgain));
  measured("first load: a search typed at once answers, times VitePress", "×",
    of(({ explorer, vitePress }) => explorer.answered / vitePress.answered), 0.4);
}

/** What a reader fetches for the first chart, once it is pointed at. */
async function chart() {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  await page.goto(EXPLORER);
  await page.waitForSelector("html[data-ready]");
  await page.waitForLoadState("networkidle");
  const requests = [];
  page.on("requestfinished", (request) => requests.push(request));
  const figure = page.locator("[data-chart]").first();
  await figure.hover();
  await figure.locator("canvas").first().waitFor();
  const sizes = await Promise.all(requests.map((request) => request.sizes()));
  const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  measured("first chart: bytes of bodies", "KiB", [bytes / 1024]);
  measured("first chart: requests", "", [requests.length]);
}
