// The explorer in the host's own page (`mode="inline"`): in a shadow root, and a good guest there.

import { policyFor, portal as serve } from "../portal/server.mjs";
import { expect, test } from "./explorer.mjs";

test.use({ isHosted: true });

let portal;
test.beforeAll(async () => (portal = await serve()));
test.afterAll(() => portal.stop());

/** What a host has to allow for it. */
const policy = (site, programs = " 'wasm-unsafe-eval'") => {
  const { origin } = new URL(site);
  return policyFor(site, programs).replace("img-src 'self'", `img-src 'self' data: blob: ${origin}`) + `; connect-src ${origin}`;
};

const script = '<script src="@@site@@embed.js" defer></script>';
const element = (attributes) => `<policy-explorer mode="inline" ${attributes}></policy-explorer>`;

/** A page of the portal with this content. Before its scripts run, what listens to the window is counted. */
async function host(page, baseURL, content, allowed = policy(baseURL)) {
  await page.addInitScript(() => {
    globalThis.listening = new Map();
    for (const target of [globalThis, document]) {
      const add = target.addEventListener;
      target.addEventListener = (type, listener, options) => {
        const ended = () => listening.set(type, listening.get(type) - 1);
        listening.set(type, (listening.get(type) ?? 0) + 1);
        options?.signal?.addEventListener("abort", ended);
        add.call(target, type, listener, options);
      };
    }
  });
  await page.goto(portal.put((content + script).replaceAll("@@site@@", baseURL), allowed));
}

const explorer = (page, at = 0) => page.locator("policy-explorer").nth(at);
const ready = (page, at = 0) => expect(explorer(page, at).locator(".page")).toHaveAttribute("data-ready", "", { timeout: 15_000 });
const events = (page, type) =>
  page.evaluate((type) => globalThis.portal.events.filter((event) => event.type === type), type);
const violations = (page) => page.evaluate(() => globalThis.portal.violations);

test("stands in the page itself, without a frame, and follows its attributes", async ({ page, baseURL }) => {
  await host(page, baseURL, element('industry="ai"'));
  await ready(page);
  await expect(page.locator("iframe")).toHaveCount(0);
  await expect(explorer(page).locator("[data-match]").first()).toBeAttached();
  await expect(explorer(page).locator(".embed-source")).toContainText("来源：四川日报");
  await explorer(page).evaluate((element) => element.setAttribute("section", "a10"));
  await expect(explorer(page).locator("#a9")).toBeHidden();
  await expect(explorer(page).locator("#a10")).toBeVisible();
  expect((await events(page, "pe-ready")).length).toBeGreaterThan(0);
  expect((await events(page, "pe-height")).length).toBeGreaterThan(0);
  expect(await violations(page)).toEqual([]);
});

test("speaks the language that the host asks for", async ({ page, baseURL }) => {
  await host(page, baseURL, element('lang="en" tools'));
  await ready(page);
  await expect(explorer(page).locator(".page")).toHaveAttribute("lang", "en");
  await expect(explorer(page).getByRole("searchbox", { name: "Search the text" })).toBeVisible();
  await expect(explorer(page).locator("#a4 + .title-en")).toBeAttached();
  expect(await page.evaluate(() => document.documentElement.lang)).toMatch(/^zh/);
  await explorer(page).evaluate((element) => element.setAttribute("lang", "zh"));
  await expect(explorer(page).getByRole("searchbox", { name: "搜索全文" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test("works as in a page of its own: search, filter, chart", async ({ page, baseURL }) => {
  await host(page, baseURL, element('tools'));
  await ready(page);
  await explorer(page).getByRole("searchbox").fill("锂电");
  await expect(explorer(page).getByRole("region", { name: "搜索结果" })).toContainText("锂电");
  await expect(explorer(page).locator("mark.hit").first()).toBeAttached();
  await explorer(page).getByRole("searchbox").fill("");
  const chart = explorer(page).locator("#text figure[data-chart]");
  await chart.locator(".chart-box").hover();
  await expect(chart).toHaveAttribute("data-live", "");
  expect(await violations(page)).toEqual([]);
});

test("leaves the host its address, its history, its links and its keys", async ({ page, baseURL }) => {
  await host(page, baseURL, `<a id="own" href="#footer">页尾</a>${element('industry="ai" tools')}<input id="typed" />`);
  await ready(page);
  const before = await page.evaluate(() => [location.href, history.length]);
  const link = explorer(page).locator('#text a.anchor[href="#a5-b2"]');
  await explorer(page).locator("#a5-b2").scrollIntoViewIfNeeded();
  await link.focus();
  await explorer(page).evaluate((element) => element.shadowRoot.querySelector('.embed-source').scrollIntoView());
  await explorer(page).locator('nav a[href="#a5"]').first().evaluate((a) => a.click());
  await expect(explorer(page).locator("#a5")).toBeInViewport();
  await expect(explorer(page).locator("#a5")).toHaveClass(/is-target/);
  expect(await page.evaluate(() => [location.href, history.length])).toEqual(before);
  const told = await events(page, "pe-navigate");
  expect(new URL(told.at(-1).detail.address).hash).toBe("#a5");
  // The host's own keys: the explorer's shortcuts hold within it only.
  await page.locator(".wrap > h1").click();
  const place = await page.evaluate(() => scrollY);
  await page.keyboard.press("j");
  await page.keyboard.press("/");
  expect(await page.evaluate(() => document.activeElement.tagName)).toBe("BODY");
  expect(await page.evaluate(() => scrollY)).toBe(place);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("neither takes the host's style nor gives it any, but for what is documented", async ({ page, baseURL }) => {
  await host(page, baseURL, element('section="a10"'));
  await ready(page);
  const block = explorer(page).locator("#a10-b1");
  expect(await block.evaluate((element) => getComputedStyle(element).fontSize)).toMatch(/^1[78]px$/);
  expect(await page.locator(".wrap > h1").evaluate((element) => getComputedStyle(element).getPropertyValue("--accent"))).toBe("");
  const accent = () => explorer(page).locator(".embed-source a").evaluate((a) => getComputedStyle(a).color);
  expect(await accent()).toBe("rgb(171, 47, 36)");
  await explorer(page).evaluate((element) => element.style.setProperty("--pe-accent", "#00557f"));
  expect(await accent()).toBe("rgb(0, 85, 127)");
});

test("is as wide as its place, whatever the window", async ({ page, baseURL }) => {
  await host(page, baseURL, `<div class="narrow">${element('tools')}</div>`);
  await ready(page);
  const desk = explorer(page).locator(".desk");
  const columns = () => desk.evaluate((element) => getComputedStyle(element).display);
  await explorer(page).evaluate((element) => (element.style.maxInlineSize = "600px"));
  await expect.poll(columns).toBe("block");
  const isWider = () => explorer(page).locator(".page").evaluate((page) => page.scrollWidth > page.clientWidth);
  expect(await isWider()).toBe(false);
  await explorer(page).evaluate((element) => (element.style.maxInlineSize = "320px"));
  expect(await isWider()).toBe(false);
});

test("where the host doesn't allow programs, is a frame", async ({ page, baseURL }) => {
  await host(page, baseURL, element('section="a10"'), policy(baseURL, ""));
  const frame = page.frameLocator("policy-explorer iframe");
  await expect(frame.locator("html")).toHaveAttribute("data-ready", "");
  await expect(frame.locator("#a10")).toBeVisible();
});

test("where nothing may be fetched, is a frame", async ({ page, baseURL, complaints }) => {
  await host(page, baseURL, element('section="a10"'), policyFor(baseURL));
  await expect(page.frameLocator("policy-explorer iframe").locator("#a10")).toBeVisible();
  expect(complaints.splice(0).every((complaint) => /Content Security Policy/.test(complaint))).toBe(true);
});

const ran = (page) => page.evaluate(() => globalThis.ran);
/** A page that has what the explorer is made of, and this in it. */
const disguised = (content) => `<!doctype html><html lang="zh-Hans"><div id="explorer">${content}</div><p id="notice"></p>
  <script id="document" type="application/json">{}</script></html>`;
const attack = '<img src="x" onerror="globalThis.ran = true">';

/** A file of the site that isn't of the explorer's making. To a frame, which would only show it, it is something else. */
const upload = (page, contentType, body) =>
  page.route("**/uploads/**", (route) => {
    const isOfFrame = route.request().isNavigationRequest();
    route.fulfill({
      headers: { "access-control-allow-origin": "*" },
      contentType: isOfFrame ? "text/html" : contentType,
      body: isOfFrame ? "<!doctype html><title>甲</title>" : body,
    });
  });

test("what another site calls a page of the explorer is a frame", async ({ page, baseURL }) => {
  const elsewhere = "http://localhost:9/";
  const headers = { "access-control-allow-origin": "*" };
  await page.route(`${elsewhere}**`, (route) => route.fulfill({ headers, contentType: "text/html", body: disguised(attack) }));
  await host(page, baseURL, element(`src="${elsewhere}"`), null);
  await expect(page.locator("policy-explorer iframe")).toHaveCount(1);
  await expect(page.frameLocator("policy-explorer iframe").locator("#explorer")).toBeAttached();
  expect(await ran(page)).toBeUndefined();
});

for (const [what, contentType, content] of [
  ["no page", "text/plain", ""],
  ["a page with a handler", "text/html", attack],
  ["a page with a script for an address", "text/html", '<a href=" javascript:globalThis.ran = true">甲</a>'],
  ["a page with a frame", "text/html", '<iframe srcdoc="<script>parent.ran = true</script>"></iframe>'],
  ["a page with a drawing", "text/html", '<svg><a xlink:href="javascript:globalThis.ran = true"><text>甲</text></a></svg>'],
]) {
  test(`a file of the site that is ${what} is a frame`, async ({ page, baseURL }) => {
    const own = await (await page.request.get(`${baseURL}review-2019.html`)).text();
    await upload(page, contentType, own.replace(/id="?notice"?[^>]*>/, (tag) => tag + content));
    await host(page, baseURL, element('src="@@site@@uploads/page"'), null);
    await expect(page.locator("policy-explorer iframe[title]")).toHaveCount(1);
    expect(await ran(page)).toBeUndefined();
  });
}

test("a file of the site that is larger than any page of it is a frame", async ({ page, baseURL }) => {
  test.slow();
  const own = await (await page.request.get(`${baseURL}review-2019.html`)).text();
  await upload(page, "text/html", own + " ".repeat(64 * 2 ** 20));
  await host(page, baseURL, element('src="@@site@@uploads/page"'), null);
  await expect(page.locator("policy-explorer iframe[title]")).toHaveCount(1, { timeout: 20_000 });
});

test("five on a page keep to themselves", async ({ page, baseURL }) => {
  const industries = ["ai", "lithium-battery", "baijiu", "tea", "aerospace"];
  await host(page, baseURL, industries.map((id) => element(`industry="${id}" section="p2" tools`)).join(""));
  for (const at of industries.keys()) await ready(page, at);
  await explorer(page, 1).getByRole("searchbox").fill("绿色");
  await expect(explorer(page, 1).locator("mark.hit").first()).toBeAttached();
  await expect(explorer(page, 0).locator("mark.hit")).toHaveCount(0);
  await expect(explorer(page, 2).getByRole("searchbox")).toHaveValue("");
});

test("goes without a trace", async ({ page, baseURL }) => {
  await host(page, baseURL, element('section="a10"'));
  await ready(page);
  const listening = () => page.evaluate(() => [...globalThis.listening].filter(([, number]) => number > 0));
  const with_ = await listening();
  await explorer(page).evaluate((element) => element.remove());
  const without = await listening();
  expect(with_.map(([type]) => type)).toContain("scroll");
  // The element's script itself ties frames once the page is there; the portal has handlers of its own.
  expect(without.map(([type]) => type).filter((type) => ["scroll", "beforeprint", "selectionchange", "keydown"].includes(type))).toEqual([]);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length + document.querySelectorAll("style").length)).toBe(0);
});
