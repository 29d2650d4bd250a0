// Everyone: no violation of WCAG 2.2 AA that axe can find.

import AxeBuilder from "@axe-core/playwright";
import { expect, open, PHONE, test } from "./explorer.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds, a line for each rule. What is in a frame is looked at by itself. */
async function violations(page, without = []) {
  const axe = new AxeBuilder({ page }).exclude("iframe").exclude("policy-explorer").withTags(RULES).disableRules(without);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`);
}

for (const [name, options, size] of [
  ["by day", {}],
  ["by night", { colorScheme: "dark" }],
  ["in forced colours", { forcedColors: "active" }],
  ["on a phone", PHONE],
  ["twice as large", {}, "2"],
  ["twice as large on a phone by night", { ...PHONE, colorScheme: "dark" }, "2"],
]) {
  test.describe(name, () => {
    test.use(options);

    for (const [view, path, without] of [
      ["the text", ""],
      ["a filter", "?industry=ai&industry=steam"],
      ["an extract", "?industry=ai&region=chengdu&view=extract"],
      ["a brief", "?industry=digital&view=brief"],
      ["the targets", "?industry=equipment&view=targets"],
      ["the structure", "?view=structure"],
      ["a matrix", "?view=industries"],
      ["a matrix of terms", "?view=instruments"],
      ["the comparison", "?view=evolution"],
      ["a search", "?q=锂电"],
      ["a search without results", "?q=人工智慧"],
      ["another document", "review-2019.html"],
      ["the text in English", "decision-2023.en.html?lang=en"],
      ["the targets in English", "decision-2023.en.html?lang=en&view=targets"],
      // The host's page has the first heading.
      ["a frame", "?embed=1&section=a10", ["page-has-heading-one"]],
    ]) {
      test(`${view} has no violation`, async ({ page }) => {
        if (size) {
          await page.addInitScript((size) => localStorage.setItem("policy-explorer", JSON.stringify({ size })), size);
        }
        await open(page, path);
        expect(await violations(page, without)).toEqual([]);
      });
    }

    for (const path of ["targets", "matrix", "comparison", "industry/ai", "targets.en"]) {
      test(`the page of a view, ${path}, has no violation`, async ({ page }) => {
        if (size) {
          await page.addInitScript((size) => localStorage.setItem("policy-explorer", JSON.stringify({ size })), size);
        }
        await page.goto(`decision-2023/${path}.html`);
        expect(await violations(page)).toEqual([]);
      });
    }

    test("the page about embedding has no violation", async ({ page }) => {
      await page.goto("embedding/");
      expect(await violations(page)).toEqual([]);
    });
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
    expect(await violations(page)).toEqual([]);
  });
}

test("the first tab leads past everything to the text", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#text")).toBeFocused();
});
