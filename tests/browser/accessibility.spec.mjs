// Everyone: no violation of WCAG 2.2 AA that axe can find.

import AxeBuilder from "@axe-core/playwright";
import { expect, open, PHONE, test } from "./explorer.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

for (const [name, options] of [
  ["by day", {}],
  ["by night", { colorScheme: "dark" }],
  ["in forced colours", { forcedColors: "active" }],
  ["on a phone", PHONE],
]) {
  test.describe(name, () => {
    test.use(options);

    for (const [view, path] of [
      ["the text", ""],
      ["a filter", "?industry=ai&industry=steam"],
      ["an extract", "?industry=ai&region=chengdu&view=extract"],
      ["a brief", "?industry=digital&view=brief"],
      ["the targets", "?industry=equipment&view=targets"],
      ["the structure", "?view=structure"],
      ["a matrix", "?view=industries"],
      ["a matrix of terms", "?view=instruments"],
      ["a search", "?q=锂电"],
      ["a search without results", "?q=人工智慧"],
    ]) {
      test(`${view} has no violation`, async ({ page }) => {
        await open(page, path);
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`);
        expect(found).toEqual([]);
      });
    }
  });
}

for (const size of ["1.25", "1.5", "2"]) {
  test(`the text in size ${size} has no violation`, async ({ page }) => {
    await page.addInitScript((size) => localStorage.setItem("policy-explorer", JSON.stringify({ size })), size);
    await open(page, "?q=锂电");
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`)).toEqual([]);
  });
}

for (const [panel, path, open_] of [
  ["cell", "?view=industries", (page) => page.locator("#industries td[data-n] a").first().click()],
  ["settings", "", (page) => page.getByRole("button", { name: "显示设置" }).click()],
  ["menu", "#a1", async (page) => {
    await page.locator("#a1").hover();
    await page.locator("#a1 > .anchor").click();
  }],
]) {
  test(`the ${panel} panel has no violation`, async ({ page }) => {
    await open(page, path);
    await open_(page);
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`)).toEqual([]);
  });
}

test("the first tab leads past everything to the text", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#text")).toBeFocused();
});
