// How the page looks: size and colours as the reader wants them, and on paper.

import { expect, open, PHONE, test, tops } from "./explorer.mjs";

const size = (page) => page.locator("#a1-b1").evaluate((block) => parseFloat(getComputedStyle(block).fontSize));
const ground = (page) => page.locator("html").evaluate((root) => getComputedStyle(root).backgroundColor);
const settings = (page) => page.getByRole("dialog", { name: "显示设置" });

test("four sizes, kept for the next visit", async ({ page }) => {
  await open(page);
  const usual = await size(page);
  await page.getByRole("button", { name: "显示设置" }).click();
  for (const [name, times] of [["大", 1.25], ["更大", 1.5], ["最大", 2]]) {
    await settings(page).getByRole("radio", { name, exact: true }).check();
    expect(await size(page)).toBeCloseTo(usual * times, 1);
  }
  await page.reload();
  expect(await size(page)).toBeCloseTo(usual * 2, 1);
  await page.getByRole("button", { name: "显示设置" }).click();
  await expect(settings(page).getByRole("radio", { name: "最大" })).toBeChecked();
});

for (const [screen, options] of [["a desk", {}], ["a phone", PHONE]]) {
  test.describe(`on ${screen}`, () => {
    test.use(options);

    test("the first passage in view stays when the size changes", async ({ page }) => {
      await open(page, "#a16");
      const passage = page.locator("#a16");
      const [before] = await tops(passage);
      await page.getByRole("button", { name: "显示设置" }).click();
      for (const name of ["更大", "最大", "标准", "大"]) {
        await settings(page).getByRole("radio", { name, exact: true }).check();
        const after = await tops(passage);
        expect(after, name).toHaveLength(1);
        expect(Math.abs(after[0] - before), name).toBeLessThanOrEqual(2);
      }
    });

    test("a long passage in the middle of which one reads stays when the size changes", async ({ page }) => {
      await page.setViewportSize({ width: options.viewport?.width ?? 1440, height: 260 });
      await open(page, "#a18-b1");
      await page.getByRole("button", { name: "显示设置" }).click();
      const passage = page.locator("#a13-b1");
      await passage.evaluate((each) => {
        const { top, height } = each.getBoundingClientRect();
        scrollTo({ top: scrollY + top + height / 2 - 49, behavior: "instant" });
      });
      await settings(page).getByRole("radio", { name: "最大" }).check();
      await expect(passage).toBeInViewport();
      await expect.poll(() => passage.evaluate((each) => {
        const { top, height } = each.getBoundingClientRect();
        return Math.abs((49 - top) / height - 0.5);
      })).toBeLessThan(0.1);
    });
  });
}

test("scroll bars have the colours of the page", async ({ page }) => {
  await open(page);
  const colours = () => page.locator("#outline").evaluate((outline) => getComputedStyle(outline).scrollbarColor);
  expect(await colours()).toContain(await ground(page));
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await colours()).toContain(await ground(page));
});

test("day and night as chosen, whatever the system says", async ({ page }) => {
  await open(page);
  const day = await ground(page);
  await page.getByRole("button", { name: "显示设置" }).click();
  await settings(page).getByRole("radio", { name: "深色" }).check();
  const night = await ground(page);
  expect(night).not.toBe(day);
  await page.emulateMedia({ colorScheme: "dark" });
  await settings(page).getByRole("radio", { name: "浅色" }).check();
  expect(await ground(page)).toBe(day);
  await settings(page).getByRole("radio", { name: "随系统" }).check();
  expect(await ground(page)).toBe(night);
});

for (const kept of [
  '{"lang":5}', '{"lang":{"slice":1}}', '{"size":"9","theme":"<b>","keys":"no"}', '{"size":["2"],"theme":{},"lang":null}',
  '{"constructor":"1","__proto__":{"size":"2"}}', "[]", "5", '"dark"', "null", "{broken",
]) {
  test(`what makes no sense in the storage is passed over: ${kept}`, async ({ page }) => {
    await page.addInitScript((kept) => localStorage.setItem("policy-explorer", kept), kept);
    await open(page);
    const root = page.locator("html");
    for (const name of ["data-size", "data-theme", "data-no-keys"]) await expect(root).not.toHaveAttribute(name);
    await expect(root).toHaveAttribute("lang", "zh-Hans");
    await page.getByRole("button", { name: "显示设置" }).click();
    await expect(settings(page).getByRole("radio", { name: "标准" })).toBeChecked();
    await settings(page).getByRole("radio", { name: "更大" }).check();
    await expect(root).toHaveAttribute("data-size", "1.5");
  });
}

test("the line under the masthead shows how far the text is read", async ({ page }) => {
  await open(page);
  const read = () => page.locator(".progress").evaluate((line) => new DOMMatrix(getComputedStyle(line).transform).a);
  expect(await read()).toBe(0);
  // What has just been laid out may have moved the end.
  const readToTheEnd = async () => {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    return read();
  };
  await expect.poll(readToTheEnd).toBe(1);
});

test("on a desk a line holds 32 to 40 characters", async ({ page }) => {
  await open(page);
  const characters = await page.locator("#a1-b1").evaluate((block) => {
    const style = getComputedStyle(block);
    const width = block.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    return width / parseFloat(style.fontSize);
  });
  expect(characters).toBeGreaterThanOrEqual(32);
  expect(characters).toBeLessThanOrEqual(40);
});

test("paper has the document alone, with where it was read", async ({ page, baseURL }) => {
  await open(page, "#a4");
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  for (const control of [".masthead", "#outline", "#filter", ".bar", ".search-outcome", ".anchor"]) {
    await expect(page.locator(control).first()).toBeHidden();
  }
  await expect(page.locator("#a18-b1")).toBeVisible();
  await expect(page.locator(".print-note")).toHaveText(new RegExp(`网址：${baseURL}`));
});

test("paper has only what concerns the filter while one is on", async ({ page }) => {
  await open(page, "?industry=ai&groups=off");
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const shown = await page.locator(".block").evaluateAll((blocks) =>
    blocks.filter((block) => block.checkVisibility()).map((block) => block.id));
  expect(shown).toEqual(["a5-b2", "a6-b1"]);
  await expect(page.locator("#a5")).toBeVisible();
  await expect(page.locator("#a4")).toBeHidden();
  await expect(page.locator(".print-note")).toContainText("节选：人工智能：2段相关，分布在2条中。");
});

for (const width of [320, 390]) {
  for (const name of ["标准", "最大"]) {
    test(`nothing is wider than ${width} pixels in size ${name}`, async ({ browser, baseURL }) => {
      const page = await browser.newPage({ ...PHONE, viewport: { width, height: 700 }, baseURL });
      await open(page, "?q=发展");
      await page.getByRole("button", { name: "显示设置" }).tap();
      await settings(page).getByRole("radio", { name, exact: true }).check();
      await page.keyboard.press("Escape");
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.close();
    });
  }
}
