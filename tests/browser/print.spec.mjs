// On paper: what a reader prints, read again from the PDF.

import { execFileSync } from "node:child_process";
import { expect, open, test } from "./explorer.mjs";

/** The pages of what is printed on A4, as text without its spaces. */
async function pages(page, path) {
  await page.pdf({ path, format: "A4", preferCSSPageSize: true });
  const text = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
  const size = execFileSync("pdfinfo", [path], { encoding: "utf8" });
  expect(size).toMatch(/Page size:\s+59[45][\d.]* x 84[12]/);
  return text.split("\f").slice(0, -1).map((page) => page.replaceAll(/\s/g, ""));
}

/** What is there to be pressed has no business on paper. */
const CONTROLS = ["显示设置", "查找筛选项", "全部展开", "下一条", "复制链接", "重新载入", "脚本没有运行"];

function expectPaper(pages) {
  for (const [at, page] of pages.entries()) expect(page.length, `page ${at + 1} is not empty`).toBeGreaterThan(20);
  for (const control of CONTROLS) expect(pages.join("")).not.toContain(control);
}

test("the document is printed whole, in its order, with its source", async ({ page }, testInfo) => {
  await open(page);
  const titles = await page.locator("#text .article-title").evaluateAll((all) =>
    all.map((each) => each.textContent));
  const printed = await pages(page, testInfo.outputPath("whole.pdf"));
  expectPaper(printed);
  expect(printed.length).toBeGreaterThanOrEqual(5);
  expect(printed.length).toBeLessThanOrEqual(20);
  const text = printed.join("");
  expect(printed[0]).toContain("中共四川省委关于深入推进新型工业化加快建设现代化产业体系的决定");
  expect(text).toContain("四川日报");
  let from = 0;
  for (const title of titles) {
    // The stop behind a title that runs in is for who copies it.
    const words = title.replaceAll(/\s|。$/g, "");
    const at = text.indexOf(words, from);
    expect(at, words).toBeGreaterThanOrEqual(from);
    from = at + words.length;
    // Not without a line of its own text below it.
    expect(printed.some((page) => page.replace(/\d+$/, "").endsWith(words)), `${words} at the foot of a page`).toBe(false);
  }
  expect(titles).toHaveLength(18);
});

test("an extract is printed with what it is an extract of", async ({ page }, testInfo) => {
  await open(page, "?industry=ai&view=extract");
  const printed = await pages(page, testInfo.outputPath("extract.pdf"));
  expectPaper(printed);
  expect(printed.length).toBeLessThanOrEqual(3);
  expect(printed.join("")).toContain("人工智能");
  expect(printed.join("")).not.toContain("加强产业发展组织领导");
});

test("a brief is one page of A4", async ({ page }, testInfo) => {
  await open(page, "?industry=ai&view=brief");
  const printed = await pages(page, testInfo.outputPath("brief.pdf"));
  expectPaper(printed);
  expect(printed).toHaveLength(1);
});

test("without scripts the document is printed all the same", async ({ browser, baseURL }, testInfo) => {
  const page = await browser.newPage({ baseURL, javaScriptEnabled: false });
  await page.goto("");
  const printed = await pages(page, testInfo.outputPath("unscripted.pdf"));
  expectPaper(printed);
  expect(printed.join("")).toContain("加强产业发展组织领导");
  await page.close();
});
