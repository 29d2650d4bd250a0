// The filter by industry: what concerns it is marked, counted, announced and in the address.

import { expect, filter, matches, open, outline, term, test } from "./explorer.mjs";

test("filtering by 人工智能 marks articles 5 and 6 and survives a reload", async ({ page }) => {
  await open(page);
  await term(page, "人工智能").check();
  await expect(page.locator("#a5-b2")).toHaveAttribute("data-match", "defines");
  await expect(page.locator("#a6-b1")).toHaveAttribute("data-match", "touches");
  expect(await matches(page)).toEqual(["a5-b2", "a6-b1"]);
  await expect(page).toHaveURL(/\?industry=ai$/);

  await page.reload();
  await expect(term(page, "人工智能")).toBeChecked();
  await expect(page.locator("#a5-b2")).toHaveAttribute("data-match", "defines");
  expect(await matches(page)).toEqual(["a5-b2", "a6-b1"]);
});

test("the outline counts the passages of each article", async ({ page }) => {
  await open(page, "?industry=energy-chemicals");
  const entry = (name) => outline(page).getByRole("link", { name });
  await expect(entry("实施优势产业提质倍增行动")).toContainText("3段");
  await expect(entry("总体要求")).not.toContainText("段");
});

test("the outcome is announced", async ({ page }) => {
  await open(page);
  const announcement = page.getByRole("status").filter({ hasText: "相关" });
  await term(page, "人工智能").check();
  await expect(announcement).toHaveText("人工智能：2段相关，分布在2条中。另有4段整类适用。");
  await term(page, "无人机").check();
  await expect(announcement).toHaveText("人工智能、无人机：3段相关，分布在2条中。另有4段整类适用。");
});

test("what doesn't match steps back but stays readable", async ({ page }) => {
  await open(page, "?industry=ai");
  const colour = (id) => page.locator(id).evaluate((block) => getComputedStyle(block).color);
  await expect(page.locator("#text")).toHaveAttribute("data-filtered", "");
  expect(await colour("#a1-b1")).not.toBe(await colour("#a5-b2"));
  await expect(page.locator("#a1-b1")).toBeVisible();
});

test("chips take terms off singly and all at once", async ({ page }) => {
  await open(page, "?from=portal&industry=ai&industry=drones#a5");
  await page.getByRole("button", { name: "取消筛选：人工智能" }).click();
  await expect(term(page, "人工智能")).not.toBeChecked();
  await expect(page).toHaveURL(/\?from=portal&industry=drones#a5$/);
  await page.getByRole("button", { name: "清除筛选" }).click();
  await expect(page.locator("[data-match]")).toHaveCount(0);
  await expect(page).toHaveURL(/\?from=portal#a5$/);
});

test("two choices before the browser paints are two steps", async ({ page }) => {
  await open(page);
  const boxes = [term(page, "人工智能"), term(page, "无人机")];
  const [ai, drones] = await Promise.all(boxes.map((box) => box.elementHandle()));
  await page.evaluate(async ([ai, drones]) => {
    ai.click();
    // The program's effects come in microtasks.
    for (let turn = 0; turn < 20; turn += 1) await null;
    drones.click();
  }, [ai, drones]);
  await expect(page).toHaveURL(/industry=ai&industry=drones$/);
  await page.goBack();
  await expect(page).toHaveURL(/industry=ai$/);
  await expect(boxes[1]).not.toBeChecked();
  await expect(boxes[0]).toBeChecked();
});

test("back and forward go through the choices", async ({ page }) => {
  await open(page);
  await term(page, "人工智能").check();
  await expect(page).toHaveURL(/industry=ai$/);
  await term(page, "无人机").check();
  await expect(page).toHaveURL(/industry=ai&industry=drones$/);
  await page.goBack();
  await expect(term(page, "无人机")).not.toBeChecked();
  await expect(term(page, "人工智能")).toBeChecked();
  await page.goBack();
  await expect(page.locator("[data-match]")).toHaveCount(0);
  await page.goForward();
  await expect(term(page, "人工智能")).toBeChecked();
});

test("the keyboard alone chooses and takes back", async ({ page }) => {
  await open(page);
  await term(page, "人工智能").focus();
  await page.keyboard.press("Space");
  await expect(page.locator("#a6-b1")).toHaveAttribute("data-match", "touches");
  await page.keyboard.press("Space");
  await expect(page.locator("[data-match]")).toHaveCount(0);
});

test("a value that the document doesn't have is told and ignored", async ({ page }) => {
  await open(page, "?industry=%3Cb%3E&industry=ai");
  await expect(page.getByText("“<b>”在本文件里没有")).toBeVisible();
  await expect(term(page, "人工智能")).toBeChecked();
  await expect(filter(page).getByRole("checkbox", { checked: true })).toHaveCount(1);
});

test("a value of the address is quoted, and short, in whatever the page says of it", async ({ page }) => {
  const value = `甲”已由本网站核实。“\u202e${"长".repeat(200)}`;
  await open(page, `?industry=${encodeURIComponent(value)}&industry=b&industry=c&industry=d&q=${encodeURIComponent("乙”\u2067“丙")}`);
  await expect(page.locator("#found bdi")).toHaveText([/^甲’已由本网站核实。‘长+…$/, "b", "c"]);
  expect((await page.locator("#found bdi").first().textContent()).length).toBeLessThanOrEqual(41);
  await expect(page.locator("#found")).toHaveText(/”、“b”、“c”、“…”在本文件里没有，已忽略。$/);
  await expect(page.locator("#search-summary bdi")).toHaveText("乙’‘丙");
});

test("a value that is all wrong is told as well", async ({ page }) => {
  await open(page, "?industry=steam");
  await expect(page.getByText("“steam”在本文件里没有")).toBeVisible();
  await expect(page.locator("[data-match]")).toHaveCount(0);
});

test("what is said of the whole group is paler, counted apart, and can be left out", async ({ page }) => {
  await open(page, "?industry=food-textiles");
  const groups = page.getByRole("button", { name: "含整类适用" });
  await expect(groups).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("#a16-b1")).toHaveAttribute("data-level", "group");
  await expect(page.locator("#a16-b1")).not.toHaveAttribute("data-match");
  await expect(page.locator("#industry-food-textiles-count")).toHaveText("4段 · 整类6段");
  await groups.click();
  await expect(page).toHaveURL(/\?industry=food-textiles&groups=off$/);
  await expect(page.locator("[data-level=group].block")).toHaveCount(0);
  await expect(page.locator("#found")).toHaveText("食品轻纺：4段相关，分布在4条中。");
  await page.goBack();
  await expect(page.locator("#a16-b1")).toHaveAttribute("data-level", "group");
});

test("what stands in one paragraph without a common sentence is no match", async ({ page }) => {
  await open(page, "?industry=food-textiles&instrument=finance");
  await expect(page.locator("#a8-b1")).toHaveAttribute("data-level", "paragraph");
  expect(await matches(page)).toEqual([]);
  await expect(page.locator("#found")).toContainText("没有写在同一句");
});

test("the first term that is chosen leads to the passage that sets it out, and ‹ › go on from there", async ({ page }) => {
  await open(page);
  await term(page, "食品轻纺").check();
  await expect(page.locator("#a4-b4")).toBeInViewport();
  await page.getByRole("button", { name: "下一处" }).click();
  await expect(page).toHaveURL(/#a4-b4$/);
  await expect(page.locator("#found-at")).toHaveText("1/10");
  await page.getByRole("button", { name: "下一处" }).click();
  await expect(page.locator("#found-at")).toHaveText("2/10");
  await page.getByRole("button", { name: "上一处" }).click();
  await expect(page).toHaveURL(/#a4-b4$/);
});

test("where nothing is found, what to leave out is a tap away", async ({ page }) => {
  await open(page, "?industry=drones&region=chengdu");
  await expect(page.locator("#found")).toHaveText("无人机 × 成都：0段相关，分布在0条中。");
  await page.getByRole("button", { name: /^去掉“成都”/ }).click();
  await expect(page.locator("#a5-b6")).toHaveAttribute("data-match", "defines");
});
