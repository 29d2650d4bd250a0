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
  ["the focus comes into it", (page) => figure(page).locator(".chart-box").focus()],
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
  await open(page, "#shares-2027");
  const before = await figure(page).boundingBox();
  await figure(page).locator(".chart-box").tap();
  await expect(figure(page)).toHaveAttribute("data-live", "");
  const after = await figure(page).boundingBox();
  expect(after.height).toBe(before.height);
  await page.close();
});

test("the table is a tab away and says what the chart draws, each row with its sentence", async ({ page }) => {
  await open(page);
  await expect(figure(page).getByRole("table")).toBeHidden();
  await figure(page).getByRole("button", { name: "数据表" }).click();
  await expect(figure(page).locator("img")).toBeHidden();
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
  await figure(page).getByRole("button", { name: "数据表" }).click();
  await expect(figure(page).getByRole("table")).toBeVisible();
  // The browser itself reports the missing file; the page reports nothing more.
  expect(complaints.splice(0).every((complaint) => /404|Failed to load/.test(complaint))).toBe(true);
});

for (const [id, path, ink] of [
  ["timeline", "?view=targets", "139,133,122"],
  ["counts", "?view=targets", "171,47,36"],
  ["structure", "?view=structure", "242,195,181"],
]) {
  test(`${id} draws, and its files open`, async ({ page }) => {
    await open(page, path);
    const figure = page.locator(`figure[data-chart="${id}"]`);
    await figure.scrollIntoViewIfNeeded();
    await figure.locator(".chart-box").hover();
    await expect(figure).toHaveAttribute("data-live", "");
    await expect(figure.locator("canvas")).toHaveCount(1);

    const title = (await figure.locator("figcaption").textContent()).replace(/#$/, "");
    const csv = await saved(page, figure, "CSV");
    expect(csv.name).toMatch(new RegExp(`^(decision-2023|review-2019)-${id}\\.csv$`));
    const [head, ...lines] = csv.bytes.toString("utf8").replace("\ufeff", "").trimEnd().split("\r\n");
    expect(head.endsWith(",标题,来源,网址")).toBe(true);
    expect(lines).toHaveLength(await figure.locator("tbody tr").count());
    for (const line of lines) expect(line).toContain(`#${id}`);

    const svg = await saved(page, figure, "SVG");
    const texts = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      return parsed.querySelector("parsererror") ? null : parsed.documentElement.textContent;
    }, svg.bytes.toString("utf8"));
    expect(texts).toContain(title.slice(0, 20));
    expect(texts).toContain("来源：");
    expect(texts).toContain(`#${id}`);

    const png = await saved(page, figure, "PNG");
    expect([...png.bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    const inks = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const inks = new Set();
      for (let at = 0; at < data.length; at += 4) inks.add(`${data.subarray(at, at + 3)}`);
      return { width: image.width, inks: [...inks] };
    }, png.bytes.toString("base64"));
    expect(inks.width).toBe(2 * (640 + 48));
    // White paper, the ink of the texts, and the colours of the page by day.
    expect(inks.inks).toEqual(expect.arrayContaining(["255,255,255", "29,27,24", ink]));
  });
}

async function saved(page, figure, format) {
  const download = page.waitForEvent("download");
  await figure.getByRole("button", { name: `下载${format}` }).click();
  const file = await download;
  const { readFileSync } = await import("node:fs");
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test("arrow keys go from datum to datum, and Enter leads to the words", async ({ page }) => {
  await open(page, "?view=structure");
  const figure = page.locator('figure[data-chart="structure"]');
  await figure.locator(".chart-box").focus();
  await expect(figure).toHaveAttribute("data-live", "");
  await page.keyboard.press("ArrowDown");
  await expect(figure.getByRole("status")).toContainText("引言");
  for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowDown");
  const name = (await figure.getByRole("status").textContent()).split("，")[0];
  const row = figure.locator("tbody tr").nth(5);
  expect(await row.locator("th").textContent()).toBe(name);
  const href = await row.locator("a").getAttribute("href");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  await expect(page.locator(href)).toBeInViewport();
});

test("a click on the drawing leads to the passage", async ({ page }) => {
  await open(page, "#shares-2027");
  const box = figure(page).locator(".chart-box");
  await box.hover();
  await expect(figure(page)).toHaveAttribute("data-live", "");
  await page.waitForTimeout(1200);
  await box.click({ position: { x: 60, y: 38 } });
  await expect(page).toHaveURL(/#a3-b1$/);
  await expect(page.locator("#a3-b1")).toBeInViewport();
});

test("the drawing follows the filter", async ({ page }) => {
  await open(page, "?view=targets&industry=equipment");
  const timeline = page.locator('figure[data-chart="timeline"]');
  await expect(timeline.locator("tr[data-off] th")).toHaveText(["2035年"]);
  await timeline.scrollIntoViewIfNeeded();
  await expect(timeline).toHaveAttribute("data-live", "");
  await page.getByRole("button", { name: "清除筛选" }).click();
  await expect(timeline.locator("tr[data-off]")).toHaveCount(0);
});
