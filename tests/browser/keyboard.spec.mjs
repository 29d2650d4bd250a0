// By keyboard alone: what readers come for, with the focus seen all the way and never lost.

import { expect, open, test } from "./explorer.mjs";

/** Goes on with the tab key until the focus is on it; whatever has the focus on the way must show it. */
async function tabTo(page, target, key = "Tab") {
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press(key);
    const isThere = await target.evaluate((each) => each === document.activeElement);
    await expectSeen(page);
    if (isThere) return;
  }
  throw new Error(`the tab key doesn't lead to ${target}`);
}

/** The focus is on something that can be seen, with a sign of it. */
async function expectSeen(page) {
  const unseen = await page.evaluate(() => {
    const { activeElement: here } = document;
    if (here === document.body) return "nothing has the focus";
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(here);
    const hasSign = (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    const signed = hasSign || getComputedStyle(here.closest("label") ?? here).outlineStyle !== "none";
    // A heading that is led to can't be operated: it needs no sign.
    if (!signed && here.tabIndex >= 0) return `no sign at ${here.outerHTML.slice(0, 120)}`;
    return here.getClientRects().length ? "" : `hidden: ${here.outerHTML.slice(0, 120)}`;
  });
  expect(unseen).toBe("");
}

const hasFocus = (page) => page.evaluate(() => document.activeElement !== document.body);

test("past everything to the text, and to an article by its number", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("#text")).toBeFocused();
  await tabTo(page, page.getByRole("textbox", { name: "查标题，或跳到一条" }), "Shift+Tab");
  await page.keyboard.type("第八条");
  await page.keyboard.press("Enter");
  await expect(page.locator("#a8")).toBeInViewport();
  expect(await hasFocus(page)).toBe(true);
});

test("through what a search found, and back to where one was", async ({ page }) => {
  await open(page, "#a5");
  await page.keyboard.press("/");
  await page.keyboard.type("人工智能");
  await expect(page.locator("#results a").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=/);
  expect(await hasFocus(page)).toBe(true);
  await page.keyboard.press("/");
  await page.keyboard.press("Escape");
  expect(await hasFocus(page)).toBe(true);
});

test("an industry is chosen, its extract read, and the choice taken back", async ({ page }) => {
  await open(page);
  const box = page.getByRole("checkbox", { name: "人工智能", exact: true }).first();
  await tabTo(page, page.getByRole("textbox", { name: "查找筛选项" }));
  await page.keyboard.type("人工智能");
  await tabTo(page, box);
  await page.keyboard.press("Space");
  await expect(box).toBeChecked();
  expect(await hasFocus(page)).toBe(true);
  await page.keyboard.press("Space");
  await expect(box).not.toBeChecked();
  expect(await hasFocus(page)).toBe(true);
});

for (const [name, view] of [["目标", ".targets"], ["分布", ".matrices"], ["沿革", ".evolution"]]) {
  test(`to the view ${name}, with the focus in it`, async ({ page }) => {
    await open(page);
    const link = page.locator(".views").getByRole("link", { name });
    await tabTo(page, link);
    await page.keyboard.press("Enter");
    await expect(page.locator(view)).toBeVisible();
    await expectSeen(page);
    await page.keyboard.press("Tab");
    await expectSeen(page);
  });
}

test("a cell of the matrix opens, and Esc leads back to it", async ({ page }) => {
  await open(page, "?view=industries");
  const cell = page.locator("#industries td[data-n] a").first();
  await cell.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#cell")).toBeVisible();
  expect(await hasFocus(page)).toBe(true);
  await page.keyboard.press("Escape");
  await expect(page.locator("#cell")).toBeHidden();
  await expect(cell).toBeFocused();
});

test("a chart tells its figures, and has its table", async ({ page }) => {
  await open(page, "?view=targets");
  const figure = page.locator("#timeline");
  await figure.locator(".chart-box").focus();
  await expect(figure).toHaveAttribute("data-live", "");
  await page.keyboard.press("ArrowRight");
  await expect(figure.getByRole("status")).not.toBeEmpty();
  await tabTo(page, figure.getByRole("button", { name: "数据表" }));
  await page.keyboard.press("Enter");
  await expect(figure.getByRole("table")).toBeVisible();
});

test("the size of the text, and back to the button", async ({ page }) => {
  await open(page);
  const button = page.getByRole("button", { name: "显示设置" });
  await tabTo(page, button);
  await page.keyboard.press("Enter");
  const first = page.getByRole("dialog", { name: "显示设置" }).getByRole("radio").first();
  await tabTo(page, first);
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("html")).toHaveAttribute("data-size", "1.25");
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
});

test("another document, and another language, also on a slow machine", async ({ page, context }) => {
  test.slow();
  const patience = { timeout: 20_000 };
  await open(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await tabTo(page, page.getByRole("button", { name: "换一个文件" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("dialog", { name: "文件" }).getByRole("link", { name: "2019年工作回顾" }));
  await page.keyboard.press("Enter");
  await expect(page.locator("#explorer")).toHaveAttribute("data-document", "review-2019", patience);
  await expect(page.locator("h1").first()).toBeFocused(patience);
  await tabTo(page, page.locator("a[data-language=en]"), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("lang", "en", patience);
  // Nothing has to come first: the focus is never lost.
  expect(await page.evaluate(() => document.activeElement.dataset.language)).toBe("zh-Hans");
  await expect(page.locator("#outline")).toHaveAttribute("aria-label", "Contents", patience);
  await expect(page.locator("a[data-language]")).toBeFocused();
});

test("the link to a passage, from its menu", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "#a2");
  await expect(page.locator("#a2")).toBeFocused();
  await tabTo(page, page.locator("#a2 > .anchor"));
  await page.keyboard.press("Enter");
  const copy = page.getByRole("button", { name: "复制链接" });
  await expect(copy).toBeVisible();
  if (!(await copy.evaluate((each) => each === document.activeElement))) await tabTo(page, copy);
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#a2$/);
  await page.keyboard.press("Escape");
  expect(await hasFocus(page)).toBe(true);
});

test("the code of the element, from the page about embedding", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("embedding/");
  const copy = page.getByRole("button", { name: /^复制/ }).first();
  await tabTo(page, copy);
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("<policy-explorer src=");
});
