// The edition without any script, pasted into the page of a portal.

import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, PHONE, test } from "./explorer.mjs";

const plain = (name) => readFileSync(fileURLToPath(new URL(`../../dist/plain/${name}.html`, import.meta.url)), "utf8");

/** What a portal's style may do to it, and elements whose ids are those of our documents. */
const HOSTILE = `
  * { margin: 0; padding: 0; border: 0; font-size: 100%; list-style: none; box-sizing: border-box }
  body { font: 15px/1.2 serif; color: #222; background: #fff; text-align: center }
  h1, h2, h3, h4 { color: #fff; background: #c00; font-weight: 400; text-transform: uppercase; float: left; text-indent: 2em }
  p { text-indent: 2em; line-height: 1; font-size: 10px }
  table, th, td { border: 3px dotted lime; background: #ff0; text-align: right }
  a { color: inherit; text-decoration: none; display: block }
  img { width: 900px }`;

const portal = (body, style = HOSTILE) => `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><title>门户</title><style>${style}</style></head>
  <body><div id="a1"><h1 id="title">门户</h1><p id="outside">门户自己的字</p></div>${body}</body></html>`;

const ink = (locator) =>
  locator.evaluate((element) => {
    const { color, backgroundColor, float, textIndent, fontWeight } = getComputedStyle(element);
    return { color, backgroundColor, float, textIndent, fontWeight };
  });

for (const [device, options] of [["a desk", {}], ["a phone", PHONE]]) {
  test.describe(`on ${device}`, () => {
    test.use(options);

    test("it reads well in a page that resets everything", async ({ page }) => {
      await page.setContent(portal(plain("decision-2023")));
      const edition = page.locator(".policy-explorer-plain");
      for (const heading of await edition.locator("h2, h3, h4").all()) {
        expect(await ink(heading)).toEqual({
          color: "rgb(34, 34, 34)",
          backgroundColor: "rgba(0, 0, 0, 0)",
          float: "none",
          textIndent: "0px",
          fontWeight: "700",
        });
      }
      const paragraph = page.locator("#pe-a1-b1");
      expect(await paragraph.evaluate((block) => parseFloat(getComputedStyle(block).fontSize))).toBeGreaterThanOrEqual(15);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await edition.getByRole("link", { name: "(十三)建设高能级创新平台" }).click();
      await expect(page.locator("#pe-a13")).toBeInViewport();
    });
  });
}

test("it changes nothing outside it, and no id is there twice", async ({ page }) => {
  const outside = () => page.locator("#outside").evaluate((element) => JSON.stringify({ ...getComputedStyle(element) }));
  await page.setContent(portal(""));
  const before = await outside();
  await page.setContent(portal(plain("decision-2023")));
  expect(JSON.parse(await outside())).toMatchObject({ color: JSON.parse(before).color, fontSize: "10px", lineHeight: "10px" });
  const ids = await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test("where its style and its classes are stripped, everything stays in its order", async ({ page }) => {
  for (const name of ["decision-2023", "review-2019"]) {
    const stripped = plain(name).replace(/<style>.*?<\/style>/s, "").replace(/ class="[^"]*"/g, "");
    await page.setContent(portal(stripped, ""));
    const headings = await page.locator("h1, h2, h3, h4").evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
    expect(headings.every((level, at) => at === 0 || level <= headings[at - 1] + 1)).toBe(true);
    expect(await page.locator("table").evaluateAll((all) => all.every((table) => table.caption.textContent !== ""))).toBe(true);
    const size = (selector) => page.locator(selector).first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    expect(await size("h2")).toBeGreaterThan(await size("p"));
  }
});

test("every link in it leads somewhere in it", async ({ page }) => {
  for (const name of ["decision-2023", "review-2019"]) {
    await page.setContent(portal(plain(name)));
    const lost = await page.locator(".policy-explorer-plain a[href]").evaluateAll((links) =>
      links.map((link) => link.getAttribute("href")).filter((href) => !href.startsWith("#pe-") || !document.getElementById(href.slice(1))),
    );
    expect(lost).toEqual([]);
  }
});

test("readers who don't see it are told the same", async ({ page }) => {
  await page.setContent(portal(plain("decision-2023"), "").replace(/<h1.*?<\/h1>/, "<h1>门户</h1>"));
  const { violations } = await new AxeBuilder({ page }).include(".policy-explorer-plain").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
});
