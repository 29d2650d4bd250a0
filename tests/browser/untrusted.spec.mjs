// A document of anybody's, without the policy that would stop its scripts: its text is text wherever it is shown, and
// nothing of it is kept.

import { readFileSync } from "node:fs";
import { allBlocks, allSections } from "../tree.mjs";
import { expect, open, test } from "./explorer.mjs";

test.use({ bypassCSP: true });

/** What runs wherever it is read as HTML: in text, in an attribute, in a style or script. */
const PAYLOADS = [
  '<img src="x" onerror="ran=1">',
  "'\"><img src=x onerror=ran=1>",
  "</style></script><svg onload=ran=1>",
  "&lt;img src=x onerror=ran=1&gt;",
];

/** The document of `hostile/valid.json` with a payload in each text that may be any. */
function hostile() {
  const document = JSON.parse(readFileSync(new URL("../native/hostile/valid.json", import.meta.url), "utf8"));
  let count = 0;
  const text = () => `${PAYLOADS[count++ % PAYLOADS.length]}${count}`;
  /** Keys whose texts the validation compares with nothing. */
  const free = ["title_short", "title_en", "title", "issuer", "note", "reason", "before", "after", "label", "heading", "text", "name", "name_en", "source", "theme"];
  const fill = (value) => {
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === "object" && inner !== null) fill(inner);
      else if (typeof inner === "string" && free.includes(key)) value[key] = text();
    }
  };
  fill(document);
  const [title, line] = document.title_block;
  Object.assign(document, { title: title.text, title_phrases: [title.text], lang: "zh-Hans" });
  line.text = text();
  for (const article of allSections(document).filter(({ kind }) => kind === "article")) article.title = article.blocks[0].heading;
  document.facets[0].terms[0].aliases = [text()];
  const blocks = new Map();
  for (const block of allBlocks(document)) {
    delete block.points;
    blocks.set(block.id, block.text);
  }
  /** The whole text of the block is what is quoted. */
  const whole = (span) => Object.assign(span, { start: 0, end: [...blocks.get(span.block)].length, quote: blocks.get(span.block) });
  document.mentions.forEach(({ span }) => whole(span));
  document.links.forEach((link) => Object.assign(whole(link.from) && link, { relation: "no-counterpart", to: null }));
  for (const target of document.targets) {
    whole(target.span);
    // What is not said is no number.
    Object.assign(target, { kind: "qualitative", figure: target.span.quote.slice(0, 20), operator: null, value: null, unit: null, base: null, year: null });
  }
  return { name: `${PAYLOADS[1]}.json`, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(document)) };
}

/** What of the page has come of a payload. */
const made = (page) =>
  page.evaluate(() => [globalThis.ran, document.querySelectorAll('[onerror], [onload], img[src="x"], #explorer script, #explorer style').length]);

test("no text of a document becomes an element or runs, in any view and language", async ({ page, complaints }) => {
  await open(page);
  await page.locator("#catalogue-file").setInputFiles(hostile());
  await expect(page.locator(".banner")).toBeVisible();
  const click = (selector) => page.locator(selector).first().evaluate((element) => element.click());
  for (const lang of ["zh-Hans", "en"]) {
    if (lang === "en") await click("a[data-language=en]");
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.locator("html")).toHaveAttribute("data-ready", "");
    await expect(page.locator("#a1-b1")).toContainText("ran=1");
    if (lang === "zh-Hans") await page.locator("#filter input[type=checkbox]").first().evaluate((box) => box.click());
    await expect(page.locator("#found")).toContainText("ran=1");
    const views = await page.locator("[data-view]").evaluateAll((links) => [...new Set(links.map((link) => link.dataset.view))]);
    expect(views).toEqual(expect.arrayContaining(["extract", "brief", "targets", "industries", "structure"]));
    for (const view of views) {
      await click(`[data-view="${view}"]`);
      await expect.poll(() => new URL(page.url()).searchParams.get("view") ?? "read").toBe(view);
      expect(await made(page), view).toEqual([undefined, 0]);
    }
    await click('[data-view="read"]');
    await page.getByRole("searchbox").first().fill("onerror");
    await expect(page.locator("#results")).toContainText("ran=1");
    await click("#a1-b1 .anchor");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expect(page.locator("#print-note")).not.toBeEmpty();
    expect(await made(page), lang).toEqual([undefined, 0]);
  }
  // Here it would run.
  await page.evaluate((html) => (document.querySelector("#notice").innerHTML = html), PAYLOADS[0]);
  await expect.poll(() => made(page)).toEqual([1, 1]);
  complaints.splice(0);
});

test("what a reader opens, looks for and chooses is neither kept nor told", async ({ page, context }) => {
  const referrers = [];
  page.on("request", async (request) => referrers.push((await request.allHeaders()).referer));
  await open(page, "?q=%E5%9B%AD%E5%8C%BA");
  await page.locator("#filter input[type=checkbox]").first().evaluate((box) => box.click());
  await page.locator("#catalogue-file").setInputFiles(hostile());
  await expect(page.locator(".banner")).toBeVisible();
  await page.getByRole("searchbox").first().fill("onerror");
  await expect(page.locator("#results")).toContainText("ran=1");
  const kept = await page.evaluate(async () => ({
    cookie: document.cookie,
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
  }));
  expect(kept).toEqual({ cookie: "", local: {}, session: {}, databases: [], caches: [] });
  expect(await context.cookies()).toEqual([]);
  expect(referrers.length).toBeGreaterThan(5);
  expect(referrers.filter(Boolean)).toEqual([]);
});
