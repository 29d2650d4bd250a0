// Large text in the manner of the Chinese guidelines for elderly readers (互联网网站适老化通用设计规范): from 1.5
// times on every control is 44 pixels in both directions, lines are apart, and nothing pops up by itself. And
// who wants no movement, or has a narrow screen.

import { expect, open, PHONE, test } from "./explorer.mjs";

const VIEWS = ["", "?industry=ai&view=extract", "?industry=digital&view=brief", "?view=targets", "?view=industries", "?view=evolution"];
const ENGLISH = "decision-2023.en.html?lang=en";

const enlarge = (page, size) =>
  page.addInitScript((size) => localStorage.setItem("policy-explorer", JSON.stringify({ size })), size);

for (const [place, options] of [["a desk", {}], ["a phone", PHONE]]) {
  test.describe(`large text on ${place}`, () => {
    test.use(options);

    for (const view of VIEWS) {
      test(`has controls of 44 pixels in ${view || "the text"}`, async ({ page }) => {
        await enlarge(page, "1.5");
        await open(page, view);
        const small = await page.evaluate(() => {
          const controls = document.querySelectorAll("button, summary, select, input:not([type=checkbox], [type=radio]), label:not([for]), .views a, .bar a");
          return [...controls].filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
            .map((control) => [control.getBoundingClientRect(), control])
            // Half a pixel is lost where lengths are rounded.
            .filter(([{ width, height }]) => width > 0 && (width < 43.5 || height < 43.5))
            .map(([{ width, height }, { outerHTML }]) => `${Math.round(width)}×${Math.round(height)} ${outerHTML.slice(0, 90)}`);
        });
        expect(small).toEqual([]);
      });
    }

    test("has lines apart, and nothing that pops up by itself", async ({ page }) => {
      await enlarge(page, "2");
      await open(page);
      const tight = await page.locator("#text :is(h1, h2, h3, p)").evaluateAll((all) =>
        all.filter((each) => each.checkVisibility() && each.textContent.trim())
          .map((each) => [getComputedStyle(each), each])
          .filter(([{ lineHeight, fontSize }]) => parseFloat(lineHeight) / parseFloat(fontSize) < 1.499)
          .map(([, each]) => each.outerHTML.slice(0, 90)));
      expect(tight).toEqual([]);
      await page.waitForTimeout(1000);
      expect(await page.locator(":popover-open, dialog[open]").count()).toBe(0);
    });
  });
}

for (const size of ["1", "2"]) {
  for (const view of [...VIEWS, "?q=锂电", "review-2019.html", ENGLISH, `${ENGLISH}&view=targets`, `${ENGLISH}&view=industries`]) {
    test(`at 320 pixels and size ${size} nothing of ${view || "the text"} lies beside the screen`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await enlarge(page, size);
      await open(page, view);
      expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  }
}

test("who wants no movement gets none", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "#a5");
  await page.getByRole("link", { name: "目标", exact: true }).first().click();
  const moving = await page.evaluate(() => [
    ...document.getAnimations().filter((animation) => animation.effect.getComputedTiming().duration > 1).map(String),
    ...[document.documentElement, ...document.querySelectorAll("*")]
      .filter((each) => getComputedStyle(each).scrollBehavior === "smooth").map(({ tagName }) => tagName),
  ]);
  expect(moving).toEqual([]);
});
