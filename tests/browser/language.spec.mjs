// The interface in two languages.

import AxeBuilder from "@axe-core/playwright";
import { DOCUMENTS, FILES, LOADER } from "../../src/browser/texts.js";
import { expect, open, PHONE, test } from "./explorer.mjs";

const root = (page) => page.locator("html");
const other = (page) => page.locator("a[data-language]");
const contents = (page) => page.getByRole("navigation", { name: "Contents", exact: true });
const term = (page, name) => page.getByRole("checkbox", { name, exact: true });

/** Opens an address, and waits until it is shown in English with the program on. */
async function openInEnglish(page, path = "?lang=en") {
  await page.goto(path);
  await expect(root(page)).toHaveAttribute("lang", "en");
  await expect(root(page)).toHaveAttribute("data-ready", "");
  await expect(page.locator("#outline")).toHaveAttribute("aria-label", "Contents");
}

/** The visible texts with Chinese characters that don't say that they are Chinese. */
const unmarked = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { data, parentElement: element } = walker.currentNode;
      if (element.closest("script, [lang|=zh]") && element.closest("[lang]").lang !== "en") continue;
      // Nobody is shown that where scripts run.
      if (element.closest("noscript")) continue;
      if (element.tagName !== "SCRIPT" && /\p{Script=Han}/u.test(data)) found.push(data);
    }
    return found;
  });

test("an address asks for English, and the next visit remembers it", async ({ page }) => {
  await openInEnglish(page);
  await expect(page).toHaveTitle(/^Decision of the Sichuan Provincial Committee/);
  await expect(page.locator("#a4")).toContainText("实施优势产业提质倍增行动");
  await page.goto("about:blank");
  await openInEnglish(page, "");
  await page.goto("?lang=zh");
  await expect(root(page)).toHaveAttribute("lang", "zh-Hans");
  await open(page);
  await expect(root(page)).toHaveAttribute("lang", "zh-Hans");
});

test("the page in English is a page of its own, whole without scripts, with the way back", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, locale: "zh-CN" })).newPage();
  await page.goto("./");
  await other(page).click();
  await expect(page).toHaveURL(/decision-2023\.en\.html/);
  await expect(root(page)).toHaveAttribute("lang", "en");
  await expect(contents(page)).toContainText("Carry out the campaign to upgrade and double the pillar industries");
  await expect(page.locator("#a4 + .title-en")).toHaveText(/^Carry out the campaign/);
  await expect(page.locator("#text .block").first()).toContainText("党的二十大");
  await other(page).click();
  await expect(root(page)).toHaveAttribute("lang", "zh-Hans");
  await page.context().close();
});

test("each text of the scripts is there in both languages", () => {
  for (const [chinese, english] of [LOADER, DOCUMENTS, FILES]) {
    expect(Object.keys(english)).toEqual(Object.keys(chinese));
    const words = (text) => [typeof text === "function" ? text("x", "y") : text].flat();
    for (const key of Object.keys(chinese)) {
      for (const text of words(english[key])) expect(text, key).toMatch(/^[^\p{Script=Han}，。：]+$/u);
      for (const text of words(chinese[key])) expect(text, key).toMatch(/\p{Script=Han}|^《/u);
    }
  }
});

test("the browser's language is the first guess", async ({ browser }) => {
  for (const [locale, lang] of [["en-GB", "en"], ["zh-TW", "zh-Hans"], ["zh-CN", "zh-Hans"]]) {
    const page = await (await browser.newContext({ locale })).newPage();
    await page.goto("./");
    await expect(root(page)).toHaveAttribute("data-ready", "");
    await expect(root(page)).toHaveAttribute("lang", lang);
    await page.context().close();
  }
});

for (const lang of ["", "5", "constructor", "__proto__", "fr", "%00"]) {
  test(`an address that asks for no language that there is changes none: ${JSON.stringify(lang)}`, async ({ page }) => {
    await open(page, `?lang=${lang}`);
    await expect(root(page)).toHaveAttribute("lang", "zh-Hans");
  });
}

test("a choice holds against the browser's language, also where nothing can be kept", async ({ browser }) => {
  const context = await browser.newContext({ locale: "en-GB" });
  await context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  const page = await context.newPage();
  await page.goto("./");
  await expect(root(page)).toHaveAttribute("lang", "en");
  await other(page).click();
  await expect(root(page)).toHaveAttribute("lang", "zh-Hans");
  await expect(page).toHaveURL(/lang=zh/);
  await page.reload();
  await expect(root(page)).toHaveAttribute("data-ready", "");
  await expect(root(page)).toHaveAttribute("lang", "zh-Hans");
  await context.close();
});

test("a frame is in the language that its address says, not in that of the browser", async ({ browser }) => {
  const page = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await page.goto("?embed=1");
  await expect(root(page)).toHaveAttribute("data-ready", "");
  await expect(root(page)).toHaveAttribute("lang", "zh-Hans");
  await page.goto("?embed=1&lang=en");
  await expect(root(page)).toHaveAttribute("lang", "en");
  await page.context().close();
});

test("changing the language keeps filter, search, place and focus, without a new page", async ({ page }) => {
  await open(page, "?industry=ai&q=算力");
  await page.evaluate(() => (window.isSame = true));
  const passage = page.locator("#a10-b2");
  await passage.evaluate((element) => scrollTo({ top: scrollY + element.getBoundingClientRect().top - 120, behavior: "instant" }));
  const top = () => passage.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await top();
  await other(page).focus();
  await page.keyboard.press("Enter");
  await expect(root(page)).toHaveAttribute("lang", "en");
  await expect(page).toHaveURL(/industry=ai.*q=.*lang=en/);
  await expect(term(page, "Artificial intelligence")).toBeChecked();
  await expect(page.getByRole("searchbox", { name: "Search the text" })).toHaveValue("算力");
  await expect(page.locator("#found")).toContainText("Artificial intelligence: ");
  await expect(page.locator("#search-summary")).toContainText("match");
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(4);
  await expect(other(page)).toBeFocused();
  expect(await page.evaluate(() => window.isSame)).toBe(true);
  await page.keyboard.press("Enter");
  await expect(root(page)).toHaveAttribute("lang", "zh-Hans");
  await expect(page).not.toHaveURL(/lang=/);
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(4);
});

test("back and forward go through the choices in the chosen language", async ({ page }) => {
  await open(page);
  await page.getByRole("checkbox", { name: "人工智能", exact: true }).check();
  await expect(page).toHaveURL(/industry=ai/);
  await other(page).click();
  await expect(term(page, "Artificial intelligence")).toBeChecked();
  await term(page, "Biotechnology").check();
  await expect(page).toHaveURL(/industry=ai&industry=biotech.*|lang=en.*industry=/);
  await page.goBack();
  await expect(term(page, "Biotechnology")).not.toBeChecked();
  await page.goBack();
  await expect(term(page, "Artificial intelligence")).not.toBeChecked();
  await expect(root(page)).toHaveAttribute("lang", "en");
  await page.goForward();
  await expect(term(page, "Artificial intelligence")).toBeChecked();
});

test("a view stays what it is in the other language", async ({ page }) => {
  await open(page, "?view=targets");
  await other(page).click();
  await expect(page.getByRole("heading", { name: "Targets", exact: true })).toBeVisible();
  await expect(page.getByText("Titles and names in English are unofficial translations.").locator("visible=true").first()).toBeVisible();
  await expect(page.locator("#text")).toBeHidden();
});

test("another document opens in the language of the page", async ({ page }) => {
  await openInEnglish(page);
  await page.getByRole("button", { name: /^Change document/ }).click();
  await page.getByRole("link", { name: /Review of Work in 2019/ }).click();
  await expect(page.locator("#explorer")).toHaveAttribute("data-document", "review-2019");
  await expect(page).toHaveURL(/review-2019\.en\.html/);
  await expect(root(page)).toHaveAttribute("lang", "en");
  await expect(contents(page)).toContainText("Work arrangements for 2020");
  await other(page).click();
  await expect(root(page)).toHaveAttribute("lang", "zh-Hans");
  await expect(page.locator("#explorer")).toHaveAttribute("data-document", "review-2019");
  await page.goBack();
  await expect(page.locator("#explorer")).toHaveAttribute("data-document", "decision-2023");
});

test("English titles and names are found as one types", async ({ page }) => {
  await openInEnglish(page);
  const find = page.getByRole("textbox", { name: "Find a title, or go to an article" });
  await find.fill("digital");
  await expect(contents(page).getByRole("link", { name: /digital transformation/ })).toBeVisible();
  await expect(contents(page).getByRole("link", { name: /green development/ })).toBeHidden();
  await find.press("Enter");
  await expect(page).toHaveURL(/#a6$/);
  await find.fill("Article 8");
  await find.press("Enter");
  await expect(page).toHaveURL(/#a8$/);
  await page.getByRole("textbox", { name: "Find a filter" }).fill("quantum");
  await expect(term(page, "Quantum technology")).toBeVisible();
  await expect(term(page, "Metaverse")).toBeHidden();
});

test("what is Chinese says so in whatever the living page shows", async ({ page }) => {
  await openInEnglish(page, "?lang=en&industry=ai&q=人工智能&region=不存在");
  await expect(page.locator("#search-summary")).toContainText("人工智能");
  expect(await unmarked(page)).toEqual([]);
  await openInEnglish(page, "?lang=en&industry=ai&view=brief");
  await expect(page.getByRole("heading", { name: "Relevant passages" })).toBeVisible();
  expect(await unmarked(page)).toEqual([]);
  await openInEnglish(page, "?lang=en&view=industries");
  await page.locator("td[data-n] a").first().click();
  await expect(page.locator("#cell-title")).toBeVisible();
  expect(await unmarked(page)).toEqual([]);
});

test("an apostrophe of the English page is as narrow as in English", async ({ page }) => {
  await openInEnglish(page);
  const width = await page.evaluate(() => {
    const sign = document.createElement("span");
    sign.textContent = "’’’’’’’’’’";
    document.querySelector(".masthead").append(sign);
    const { width } = sign.getBoundingClientRect();
    return width / 10 / parseFloat(getComputedStyle(sign).fontSize);
  });
  expect(width).toBeLessThan(0.4);
});

test("a page that does not come in the other language stays as it is", async ({ page, complaints }) => {
  await page.route("**/*.en.html*", (route) => route.abort());
  await page.goto("?lang=en");
  await expect(root(page)).toHaveAttribute("data-ready", "");
  await expect(root(page)).toHaveAttribute("lang", "zh-Hans");
  await expect(page.locator("#a4-b3")).toBeVisible();
  complaints.length = 0;
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("nothing in the English page is wider than the screen", async ({ page }) => {
    for (const view of ["read", "targets", "industries", "evolution", "structure"]) {
      await openInEnglish(page, `?lang=en&view=${view}`);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, view).toBeLessThanOrEqual(390);
    }
    await expect(other(page)).toBeVisible();
  });
});

for (const view of ["read", "targets", "industries", "evolution", "brief"]) {
  test(`everyone can use the English page: ${view}`, async ({ page }) => {
    await openInEnglish(page, `?lang=en&industry=ai&view=${view}`);
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
  });
}
