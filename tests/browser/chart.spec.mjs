// The chart: a picture and a table before any script, ECharts only when a reader turns to it.

import { expect, open, PHONE, test } from "./explorer.mjs";

const figure = (page) => page.locator('figure[data-chart="shares-2027"]');
const scripts = (page) =>
  page.evaluate(() =>
    performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname),
  );

test("the picture is drawn before the program has touched it", async ({ page }) => {
  await open(page);
  const picture = figure(page).locator("img");
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image) => image.naturalWidth)).toBe(640);
  await expect(picture).toHaveAttribute("alt", /超过40%/);
  expect((await scripts(page)).filter((path) => path.includes("charts-"))).toEqual([]);
});

for (const [how, turn] of [
  ["the pointer comes over it", (page) => figure(page).locator(".chart-box").hover()],
  ["the focus comes into it", (page) => figure(page).getByRole("link").first().focus()],
]) {
  test(`ECharts draws the four values when ${how}`, async ({ page }) => {
    await open(page, "#a3-b2");
    await turn(page);
    await expect(figure(page)).toHaveAttribute("data-live", "");
    const canvas = figure(page).locator("canvas");
    await expect(canvas).toHaveCount(1);
    await page.waitForTimeout(1200);
    // The accent in each of the four rows, as far as its value says.
    const shares = await canvas.evaluate((element) => {
      const accent = getComputedStyle(document.documentElement).getPropertyValue("--accent").trim();
      const wanted = [1, 3, 5].map((at) => parseInt(accent.slice(at, at + 2), 16));
      const { width, height } = element;
      const pixels = element.getContext("2d").getImageData(0, 0, width, height).data;
      const is = (x, y) => wanted.every((value, i) => Math.abs(pixels[(y * width + x) * 4 + i] - value) < 4);
      return [0, 1, 2, 3].map((row) => {
        let longest = 0;
        for (let y = Math.floor((row * height) / 4); y < Math.floor(((row + 1) * height) / 4); y++) {
          let length = 0;
          while (length < width && is(length, y)) length++;
          longest = Math.max(longest, length);
        }
        return Math.round((100 * longest) / width);
      });
    });
    expect(shares).toEqual([30, 40, 45, 30]);
    expect((await scripts(page)).filter((path) => path.includes("charts-"))).toHaveLength(1);
  });
}

test("a tap draws it on a phone, and nothing moves", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ ...PHONE, baseURL });
  await open(page, "#targets");
  const before = await figure(page).boundingBox();
  await figure(page).locator(".chart-box").tap();
  await expect(figure(page)).toHaveAttribute("data-live", "");
  const after = await figure(page).boundingBox();
  expect(after.height).toBe(before.height);
  await page.close();
});

test("the table says what the chart draws, each row with its sentence", async ({ page }) => {
  await open(page);
  const rows = figure(page).getByRole("table").locator("tbody tr");
  await expect(rows).toHaveText([
    /战略性新兴产业增加值.*规模以上工业增加值.*2027.*达到30%/s,
    /高新技术产业营业收入.*规模以上工业.*2027.*超过40%/s,
    /数字经济规模.*地区生产总值.*2027.*达到45%/s,
    /绿色低碳优势产业营业收入.*规模以上工业.*2027.*达到30%/s,
  ]);
  await rows.first().getByRole("link").click();
  await expect(page.locator("#a3-b1")).toBeInViewport();
});

test("without ECharts picture and table stay", async ({ page, complaints }) => {
  await page.route(/charts-.*\.js$/, (route) => route.fulfill({ status: 404 }));
  await open(page, "#a3-b2");
  await figure(page).locator(".chart-box").hover();
  await page.waitForTimeout(500);
  await expect(figure(page)).not.toHaveAttribute("data-live");
  await expect(figure(page).locator("img")).toBeVisible();
  await expect(figure(page).getByRole("table")).toBeVisible();
  // The browser itself reports the missing file; the page reports nothing more.
  expect(complaints.splice(0).every((complaint) => /404|Failed to load/.test(complaint))).toBe(true);
});
