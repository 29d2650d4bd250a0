// A document as one file: copied alone into some folder it opens from the disk, and asks for nothing.

import { copyFileSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { allBlocks } from "../tree.mjs";
import { expect, open, outline, PHONE, term, test as base } from "./explorer.mjs";

const NAMES = ["decision-2023.html", "review-2019.html"];
const MOST_BYTES = 1_500_000;
const built = (name) => fileURLToPath(new URL(`../../dist/single/${name}`, import.meta.url));

const test = base.extend({
  /** Lays files into a folder of their own, and answers with the address of the first. */
  lay: async ({ page, complaints }, use, info) => {
    const folder = info.outputPath("U 盘#1");
    const requests = [];
    page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url())) requests.push(request);
    });
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
        console.error(`the policy forbids ${violatedDirective} ${blockedURI}`);
      });
    });
    await use((...names) => {
      mkdirSync(folder, { recursive: true });
      for (const name of names) copyFileSync(built(name), `${folder}/${name}`);
      return pathToFileURL(`${folder}/${names[0]}`).href;
    });
    expect(requests.filter((request) => !request.isNavigationRequest()).map((request) => request.url())).toEqual([]);
    expect(complaints).toEqual([]);
  },
});

const chart = (page) => page.locator('#text figure[data-chart="shares-2027"]');

async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

for (const name of NAMES) {
  test(`${name} keeps to its budget, names no other address, and has a strict policy`, () => {
    expect(statSync(built(name)).size).toBeLessThanOrEqual(MOST_BYTES);
    const html = readFileSync(built(name), "utf8");
    expect(html).toMatch(
      /^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8" \/>\s*<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'sha256-[\w+/=]+' 'wasm-unsafe-eval'; style-src( 'sha256-[\w+/=]+')+; img-src data: blob:; base-uri 'none'; form-action 'none'">/,
    );
    expect(html).not.toMatch(/ (src|srcset)="(?!data:)/);
    expect(html).not.toMatch(/<link(?! rel="icon" href="data:)/);
  });
}

for (const [device, options] of [["a desk", {}], ["a phone", PHONE]]) {
  test.describe(`on ${device}`, () => {
    test.use(options);

    test("search and filter work, and the address follows", async ({ page, lay }) => {
      await open(page, await lay(NAMES[0]));
      await page.getByRole("search").getByRole("searchbox").fill("rengongzhineng");
      await expect(page.locator("#search-summary")).toContainText("“rengongzhineng”：");
      await expect(page.locator("#results")).toContainText("人工智能");
      await expect(page.getByLabel("也在其他文件中查找")).toHaveCount(0);
      await page.keyboard.press("Escape");
      if (options.isMobile) await page.getByRole("button", { name: "筛选", exact: true }).tap();
      await term(page, "人工智能").check();
      await expect(page.locator("[data-match]").first()).toBeAttached();
      await expect(page).toHaveURL(/decision-2023\.html\?industry=ai$/);
      await page.reload();
      await expect(page.locator("html")).toHaveAttribute("data-ready", "");
      await expect(page.locator("[data-match]").first()).toBeAttached();
    });

    test("a chart comes to life, has its table, and no picture is missing", async ({ page, lay }) => {
      await open(page, `${await lay(NAMES[0])}#shares-2027`);
      const box = chart(page).locator(".chart-box");
      const width = options.isMobile ? 340 : 640;
      await expect.poll(() => box.locator("img").evaluate((image) => image.naturalWidth)).toBe(width);
      await (options.isMobile ? box.tap() : box.hover());
      await expect(chart(page)).toHaveAttribute("data-live", "");
      await expect(chart(page).locator("canvas")).toHaveCount(1);
      await chart(page).getByRole("button", { name: "数据表" }).click();
      await expect(chart(page).getByRole("table")).toContainText("超过40%");
    });
  });
}

test("files are saved, and none of them tells the folders of the reader", async ({ page, lay }) => {
  await open(page, `${await lay(NAMES[0])}#shares-2027`);
  for (const [format, begins] of [["CSV", "\ufeff"], ["SVG", "<svg"], ["PNG", "\u{fffd}PNG"]]) {
    const { name, bytes } = await saved(page, chart(page).getByRole("button", { name: `下载${format}` }));
    expect(name).toBe(`decision-2023-shares-2027.${format.toLowerCase()}`);
    const text = bytes.toString();
    expect(text.slice(0, begins.length)).toBe(begins);
    expect(text).not.toContain("file:");
    if (format !== "PNG") expect(text).toContain("decision-2023.html#shares-2027");
  }
  await page.goto(page.url().replace("#shares-2027", "?industry=ai&view=brief"));
  await expect(page.locator("html")).toHaveAttribute("data-ready", "");
  const brief = await saved(page, page.getByRole("button", { name: /Markdown/ }));
  expect(brief.bytes.toString()).toContain("decision-2023.html");
  expect(brief.bytes.toString()).not.toContain("file:");
});

test("settings hold, and the views open", async ({ page, lay }) => {
  await open(page, await lay(NAMES[0]));
  await page.getByRole("button", { name: "显示设置" }).click();
  await page.getByRole("dialog", { name: "显示设置" }).getByRole("radio", { name: "深色" }).check();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const views = page.getByRole("navigation", { name: "视图" });
  for (const name of ["目标", "分布", "沿革", "正文"]) {
    await views.getByRole("link", { name }).click();
    await expect(views.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
  }
  await outline(page).getByRole("link", { name: "建设高能级创新平台" }).click();
  await expect(page.locator("#a13")).toBeInViewport();
});

test("links lead to another document that lies beside it", async ({ page, lay }) => {
  await open(page, await lay(...NAMES));
  await page.getByRole("button", { name: "换一个文件" }).click();
  const documents = page.getByRole("dialog", { name: "文件" });
  await expect(documents.locator("input")).toHaveCount(0);
  await documents.locator('[data-document="review-2019"]').click();
  await expect(page).toHaveURL(/review-2019\.html$/);
  await expect(page.locator("html")).toHaveAttribute("data-ready", "");
  await expect(page.locator("#explorer")).toHaveAttribute("data-document", "review-2019");
});

test("in a frame that may keep nothing, it works all the same", async ({ page, lay }) => {
  await lay(NAMES[0]);
  const html = readFileSync(built(NAMES[0]), "utf8");
  await page.setContent('<iframe sandbox="allow-scripts" width="1200" height="800"></iframe>');
  await page.locator("iframe").evaluate((frame, html) => (frame.srcdoc = html), html);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("html")).toHaveAttribute("data-ready", "", { timeout: 15_000 });
  await frame.getByRole("group", { name: "按产业筛选" }).getByRole("checkbox", { name: "人工智能", exact: true }).check();
  await expect(frame.locator("[data-match]").first()).toBeAttached();
});

test("with scripts off the whole text is there, styled", async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(pathToFileURL(built(NAMES[0])).href);
  const policy = JSON.parse(readFileSync(fileURLToPath(new URL("../../public/documents/decision-2023/document.json", import.meta.url)), "utf8"));
  for (const { id, text } of allBlocks(policy)) expect(await page.locator(`[id="${id}"]`).textContent()).toContain(text);
  await expect(page.locator("#a1-b1")).toBeVisible();
  expect(await page.locator("#a1-b1").evaluate((block) => getComputedStyle(block).textAlign)).not.toBe("");
  expect(await page.locator(".masthead").evaluate((bar) => getComputedStyle(bar).position)).not.toBe("static");
  await page.close();
});
