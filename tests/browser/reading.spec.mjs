// Reading: the whole document and its outline, with the program and without.

import { readFileSync } from "node:fs";
import { allSections } from "../tree.mjs";
import { expect, isAtEnd, open, outline, test, tops } from "./explorer.mjs";

const folder = new URL("../../public/documents/decision-2023/", import.meta.url);
const policy = JSON.parse(readFileSync(new URL("document.json", folder), "utf8"));
const articles = allSections(policy).filter(({ kind }) => kind === "article");
const bare = (text) => text.replace(/\s+/g, "");

test("the text on the page is the source's, to the character", async ({ page }) => {
  await open(page);
  const { before, after } = policy.corrections[0];
  const source = readFileSync(new URL("source.txt", folder), "utf8").replace(before, after);
  // What is the explorer's own, within the text: the introduction, the facts, the figures, the chart, the line at the foot.
  const shown = await page.locator("#text").evaluate((main) => {
    const copy = main.cloneNode(true);
    copy.querySelectorAll(".introduction, .facts, .figures, figure, .source-line").forEach((own) => own.remove());
    return copy.textContent;
  });
  expect(bare(shown)).toBe(bare(source));
});

test("an outline link moves to its article", async ({ page }) => {
  await open(page);
  await outline(page).getByRole("link", { name: "完善产业发展支持政策" }).click();
  await expect(page).toHaveURL(/#a16$/);
  await expect(page.locator("#a16")).toBeInViewport();
});

test("the outline names every part and article in order", async ({ page }) => {
  await open(page);
  const addresses = await outline(page)
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href").slice(1)));
  expect(addresses).toEqual(allSections(policy).map(({ id }) => id));
});

test("a figure under the title leads to its sentence", async ({ page }) => {
  await open(page);
  const cards = page.locator(".figures [data-target]");
  await expect(cards).toHaveText([/30%/, /40%/, /45%/, /30%/]);
  await cards.nth(1).getByRole("link").click();
  await expect(page.locator("#a3-b1")).toBeInViewport();
});

test("what is far below is laid out when there is time, and who reads is not moved by it", async ({ page }) => {
  await page.addInitScript(() => {
    // The time comes when the test says so.
    const waiting = [];
    window.requestIdleCallback = (then) => waiting.push(then);
    window.haveTime = () => waiting.splice(0).forEach((then) => then());
  });
  await open(page);
  const laidOut = page.locator(".article[data-seen]");
  await expect(laidOut).toHaveCount(0);
  const read = page.locator("#a12");
  await read.evaluate((heading) => heading.scrollIntoView({ block: "center" }));
  await expect(read).toBeInViewport();
  const top = () => read.evaluate((heading) => Math.round(heading.getBoundingClientRect().top));
  const before = await top();
  await expect.poll(async () => {
    await page.evaluate(() => new Promise((frame) => requestAnimationFrame(() => frame(window.haveTime()))));
    return laidOut.count();
  }, { intervals: [50] }).toBe(articles.length);
  // What is above it has its true height now, and it is where it was.
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
});

test("a link to a passage leads there whatever has been laid out", async ({ page }) => {
  await page.addInitScript(() => (window.requestIdleCallback = () => 0));
  await open(page, "#a12-b1");
  await expect(page.locator("#a12-b1")).toBeInViewport();
  await expect(page.locator(".article:not([data-seen])")).toHaveCount(0);
});

test("nothing of the other views stands behind the text", async ({ page }) => {
  await open(page);
  for (const view of [".brief", ".targets", ".evolution", ".matrices"]) await expect(page.locator(view)).toBeHidden();
});

test("the key End leads to the end of a document that has just been opened", async ({ page }) => {
  await page.addInitScript(() => (window.requestIdleCallback = () => 0));
  await open(page);
  await page.keyboard.press("End");
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  const last = page.locator("#text .block").last();
  // It is scrolled there in several frames, perhaps.
  await expect.poll(async () => (await tops(last)).length).toBe(1);
  expect(await isAtEnd(page)).toBe(true);
});

test("the program keeps the nodes of the page that it takes over", async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener("DOMContentLoaded", () => {
      window.before = [...document.querySelectorAll("#explorer *")];
    });
  });
  await open(page);
  const [count, gone, come] = await page.evaluate(() => {
    const after = [...document.querySelectorAll("#explorer *")];
    const come = after.filter((node) => !window.before.includes(node));
    return [window.before.length, window.before.filter((node) => !node.isConnected).length, come.map(({ className }) => className)];
  });
  expect(count).toBeGreaterThan(300);
  expect(gone).toBe(0);
  // The components of the first chunk, which have nothing to show yet.
  expect(come).toEqual(["live", "live"]);
});

test("nothing moves while the page loads", async ({ page }) => {
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await open(page);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => window.shift)).toBe(0);
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("all text, the outline and the table are there", async ({ page }) => {
    await page.goto("");
    for (const article of articles) {
      await expect(page.locator(`#${article.id}`)).toContainText(article.title);
      for (const block of article.blocks) {
        await expect(page.locator(`#${block.id}`)).toContainText(block.text);
      }
    }
    await expect(page.locator("#shares-2027").getByRole("row")).toHaveCount(5);
    await expect(page.locator("#shares-2027 img")).toHaveJSProperty("complete", true);
  });

  test("an outline link moves to its article", async ({ page }) => {
    await page.goto("");
    await outline(page).getByRole("link", { name: "加强产业发展组织领导" }).click();
    await expect(page.locator("#a18")).toBeInViewport();
  });

  test("the filter says that it needs scripts", async ({ page }) => {
    await page.goto("");
    // Playwright's text selectors pass over what is in <noscript>.
    await expect(page.locator("#filter noscript > p")).toBeVisible();
    await expect(page.locator("#filter noscript > p")).toContainText("筛选需要启用脚本");
  });
});
