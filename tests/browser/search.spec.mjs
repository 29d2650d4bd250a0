// Exact search: every word is found where it stands, marked, counted, walked through, and shared.

import { lengthen } from "../bench/longer.mjs";
import { expect, open, outline, PHONE, test } from "./explorer.mjs";

const box = (page) => page.getByRole("search").getByRole("searchbox");
const results = (page) => page.getByRole("region", { name: "搜索结果" });
const told = (page) => page.locator("#search-status").filter({ hasText: "处" });
const addresses = (page) =>
  results(page).locator("[data-hit]").evaluateAll((links) => links.map((link) => link.getAttribute("href")));

/** The words that are marked in the text. */
const marked = (page, name = "hit") =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => {
    const copy = document.createRange();
    copy.setStart(range.startContainer, range.startOffset);
    copy.setEnd(range.endContainer, range.endOffset);
    return copy.toString();
  }), name);

for (const [width, options] of [["1440", {}], ["390", PHONE]]) {
  test.describe(`at ${width} pixels`, () => {
    test.use(options);

    test("a reader searches, sees each sentence, and goes to one", async ({ page }) => {
      await open(page);
      await box(page).fill("锂电");
      await expect(told(page)).toHaveText("“锂电”：1处，在1条中。");
      await expect(results(page).getByRole("link", { name: "锂电" })).toHaveText(
        "做精关键战略材料,进一步提高晶硅光伏、锂电等材料技术水平,加速规模化发展和材料应用推广步伐。",
      );
      await expect(results(page).locator("mark")).toHaveText("锂电");
      await expect.poll(() => marked(page)).toEqual(["锂电"]);
      await results(page).getByRole("link", { name: "锂电" }).click();
      await expect(page).toHaveURL(/\?q=%E9%94%82%E7%94%B5#a4-b6$/);
      await expect(page.locator("#a4-b6")).toBeInViewport();
      await expect.poll(() => marked(page, "hit-current")).toEqual(["锂电"]);
    });

    test("a link with a query opens with its results", async ({ page }) => {
      await open(page, "?q=无人机");
      await expect(box(page)).toHaveValue("无人机");
      expect(new Set(await addresses(page))).toEqual(new Set(["#a5-b6"]));
    });

    test("the buttons lead from hit to hit, round and round", async ({ page }) => {
      await open(page, "?q=三星堆");
      await page.getByRole("button", { name: "下一处" }).click();
      await expect(page.locator(".search-place")).toHaveText("1/1");
      await expect(page.locator("#a8-b2")).toBeInViewport();
      await page.getByRole("button", { name: "下一处" }).click();
      await expect(page.locator(".search-place")).toHaveText("1/1");
      await page.getByRole("button", { name: "结束搜索" }).click();
      await expect(results(page)).toBeHidden();
      await expect(page).not.toHaveURL(/q=/);
    });
  });
}

test("the text that search goes by is the text on the page", async ({ page }) => {
  await open(page);
  // Every passage is found by its own beginning, and the marks are the same words.
  const passages = await page.locator("#text :is(h1, .part-title, .article-title, .block)").evaluateAll((all) =>
    all.map(({ id, textContent }) => [id, textContent.trim().slice(0, 12)]));
  for (const [id, words] of passages.filter((_, index) => index % 7 === 0)) {
    await box(page).fill(words);
    await expect.poll(() => addresses(page), `${id}: ${words}`).toContain(`#${id}`);
    await expect.poll(async () => (await marked(page)).join("")).toContain(words);
  }
});

test("pinyin, initials and traditional characters find", async ({ page }) => {
  await open(page);
  for (const query of ["rengongzhineng", "rgzn", "rengong智能", "人工智能"]) {
    await box(page).fill(query);
    await expect(told(page)).toHaveText(`“${query}”：4处，在1条中。`);
  }
  await box(page).fill("產業數字化轉型");
  await expect.poll(() => marked(page)).toContain("产业数字化转型");
});

test("ü is typed as v, u or ü", async ({ page }) => {
  await open(page);
  await box(page).fill("zhanlve");
  await expect(told(page)).toContainText("“zhanlve”：");
  const found = await addresses(page);
  expect(found.length).toBeGreaterThan(1);
  for (const query of ["zhanlue", "zhanlüe", "zhànlüè"]) {
    await box(page).fill(query);
    await expect(told(page)).toContainText(`“${query}”：`);
    expect(await addresses(page)).toEqual(found);
  }
});

// A search for each of these has to find 人工智能.
const ALIKE = {
  "Kangxi radicals": "\u2f08\u2f2f智能",
  "a zero-width space": "人工\u200b智能",
  "a byte order mark": "\ufeff人工智能",
  "a soft hyphen": "人工\u00ad智能",
  "a word joiner": "人\u2060工智能",
  "a variation selector": "人\ufe00工智能",
  "a variation selector of the supplement": "人\u{e0100}工智能",
  "a left-to-right mark": "\u200e人工智能",
};

for (const [what, query] of Object.entries(ALIKE)) {
  test(`${what} in a query makes no difference, in whichever box`, async ({ page }) => {
    await open(page);
    await page.getByRole("textbox", { name: "查标题，或跳到一条" }).fill("第\u200b\u2f0b条");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#a8$/);
    await page.locator("#find-term").fill(query);
    await expect(page.locator(".filter-term:visible")).toHaveText([/^电子信息/, /^人工智能/, /^试点示范.*“人工智能”/]);
    await box(page).fill(query);
    await expect(told(page)).toContainText("4处，在1条中。");
    await expect.poll(() => marked(page)).toEqual(Array(4).fill("人工智能"));
  });
}

test("a query without anything that shows is none", async ({ page }) => {
  await open(page, "?q=人工智能");
  await expect(results(page)).toBeVisible();
  await box(page).fill("\u200b\ufeff \u00ad");
  await expect(results(page)).toBeHidden();
  await expect(page).not.toHaveURL(/q=/);
});

/** Presses a key as an input method gives it: the character is not the one that is printed on the key. */
async function press(page, key, code) {
  const session = await page.context().newCDPSession(page);
  await session.send("Input.dispatchKeyEvent", { type: "keyDown", key, code, text: key, unmodifiedText: key });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", key, code });
}

for (const [key, code] of [["、", "Slash"], ["／", "Slash"], ["／", "NumpadDivide"]]) {
  test(`${key} of the key ${code} begins a search, and is not in its box`, async ({ page }) => {
    await open(page);
    await press(page, key, code);
    await expect(box(page)).toBeFocused();
    await page.keyboard.insertText("锂电");
    await expect(box(page)).toHaveValue("锂电");
  });
}

test("keys lead on in full width, and those of an input method do nothing", async ({ page }) => {
  await open(page, "#a3");
  await press(page, "ｊ", "KeyJ");
  await expect(page).toHaveURL(/#a4$/);
  await press(page, "ｋ", "KeyK");
  await expect(page).toHaveURL(/#a3$/);
  await press(page, "、", "Backslash");
  await expect(box(page)).not.toBeFocused();
  // What WebKit says of the key that ends a composition: its code alone gives it away.
  const composes = (key, options) => page.evaluate(([key, options]) => {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...options });
    document.activeElement.dispatchEvent(event);
  }, [key, options]);
  await composes("j", { isComposing: true });
  await composes("j", { keyCode: 229 });
  await box(page).fill("人工智能");
  await expect(results(page)).toBeVisible();
  await composes("Escape", { isComposing: true });
  await composes("Enter", { keyCode: 229 });
  await expect(told(page)).toContainText("4处");
  await expect(box(page)).toHaveValue("人工智能");
  await expect(page.locator(".search-place")).toHaveText("");
  await expect(page).toHaveURL(/#a3$/);
});

test("/ begins a search, and Esc leads back to where one was", async ({ page }) => {
  await open(page, "#a9");
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press("/");
  await expect(box(page)).toBeFocused();
  await page.keyboard.type("碳足迹");
  await page.keyboard.press("Enter");
  await expect(page.locator("#a7-b1")).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator(".search-place")).toHaveText("2/2");
  await page.keyboard.press("Escape");
  await expect(results(page)).toBeHidden();
  await expect(box(page)).not.toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(before);
  expect(await marked(page)).toEqual([]);
});

test("arrows walk through the list, and Enter goes to a result", async ({ page }) => {
  await open(page);
  await box(page).fill("若尔盖");
  await page.keyboard.press("ArrowDown");
  await expect(results(page).locator("[data-hit='0']")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(box(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#a8-b2$/);
});

test("several words are found in one passage first, then in one article", async ({ page }) => {
  await open(page);
  await box(page).fill("卫星 无人机");
  await expect(results(page)).toContainText("各词不在同一段");
  expect(new Set(await addresses(page))).toEqual(new Set(["#a5-b4", "#a5-b6"]));
  await box(page).fill("锂电 晶硅光伏");
  expect((await addresses(page))[0]).toBe("#a4-b6");
  await expect(results(page)).toContainText("只有其中部分词");
});

test("of several words each is counted, and those that are there are shown", async ({ page }) => {
  await open(page);
  await box(page).fill("德阳 绵阳 宜宾");
  await expect(results(page).locator(".results-words")).toHaveText(/德阳.*0处.*绵阳.*1处.*宜宾.*0处/);
  expect(new Set(await addresses(page))).toEqual(new Set(["#a13-b1"]));
  await expect(results(page).locator(".results-place")).toHaveText(["第1段"]);
});

test("where nothing is found the other documents are searched without asking", async ({ page }) => {
  await open(page);
  await box(page).fill("多晶硅");
  await expect(page.getByRole("region", { name: "其他文件" }).getByRole("link").first()).toBeVisible();
  await box(page).fill("人工智能");
  await expect(page.locator("#elsewhere")).toBeEmpty();
});

test("where nothing is found the nearest thing is offered", async ({ page }) => {
  await open(page);
  await box(page).fill("人工智能大模型");
  await expect(page.locator("#search-status")).toHaveText("没有找到“人工智能大模型”。");
  await results(page).getByRole("button", { name: "人工智能" }).click();
  await expect(box(page)).toHaveValue("人工智能");
  await expect(told(page)).toHaveText("“人工智能”：4处，在1条中。");
});

test("the outline counts the hits of each article and part", async ({ page }) => {
  await open(page, "?q=无人机");
  await expect(outline(page).getByRole("link", { name: "培育壮大战略性新兴产业" })).toContainText("4处");
  await expect(outline(page).getByRole("link", { name: "坚定不移推进工业兴省制造强省" })).toContainText("4处");
});

test("typing does not flood the history, and back ends the search", async ({ page }) => {
  await open(page, "?from=portal");
  await box(page).pressSequentially("人工智能");
  await expect(page).toHaveURL(`?from=portal&q=${encodeURIComponent("人工智能")}`);
  await page.goBack();
  await expect(page).toHaveURL(/\?from=portal$/);
  await expect(box(page)).toHaveValue("");
  await expect(results(page)).toBeHidden();
  await page.goForward();
  await expect(box(page)).toHaveValue("人工智能");
});

test("what an input method is still composing is not searched for", async ({ page }) => {
  await open(page);
  await box(page).focus();
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "ren'gong", selectionStart: 8, selectionEnd: 8 });
  await page.waitForTimeout(100);
  await expect(page).not.toHaveURL(/q=/);
  await session.send("Input.insertText", { text: "人工" });
  await expect(told(page)).toContainText("“人工”");
});

test("without the tables all but pinyin is found, and they are asked for again", async ({ page, complaints }) => {
  await page.route(/search\.json$/, (route) => route.abort());
  await open(page, "?q=人工智能");
  await expect(told(page)).toHaveText("“人工智能”：4处，在1条中。");
  await box(page).fill("rgzn");
  await expect(page.getByRole("status").filter({ hasText: "没有找到" })).toBeVisible();
  await page.unroute(/search\.json$/);
  await box(page).blur();
  await box(page).focus();
  await expect(told(page)).toHaveText("“rgzn”：4处，在1条中。");
  complaints.splice(0);
});

test("the address says what was typed last, however late the browser paints", async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const held = [];
    window.requestAnimationFrame = (then) => held.push(then);
    window.paint = () => held.splice(0).forEach((then) => then(performance.now()));
  });
  await box(page).pressSequentially("发展");
  await expect(page).toHaveURL(/\?q=%E5%8F%91%E5%B1%95$/);
  await page.evaluate(() => window.paint());
  // As long as the program would take to write.
  await page.waitForTimeout(400);
  await expect(page).toHaveURL(/\?q=%E5%8F%91%E5%B1%95$/);
  await page.goBack();
  await expect(box(page)).toHaveValue("");
});

test("in a very long document hits are marked where the reader comes to them", async ({ page }) => {
  await page.route((url) => url.pathname === "/", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: lengthen(await response.text(), 20) });
  });
  await open(page);
  await box(page).fill("若尔盖");
  await expect(told(page)).toContainText("20处");
  expect(await marked(page)).toEqual([]);
  const [, second] = await addresses(page);
  await page.locator(second).scrollIntoViewIfNeeded();
  await expect.poll(() => marked(page)).toContain("若尔盖");
  expect((await marked(page)).length).toBeLessThan(20);
});

test("a browser without highlights marks hits in the text, and takes the marks away", async ({ page }) => {
  await page.addInitScript(() => delete window.Highlight);
  await open(page);
  // What has been laid out is marked so when the browser is idle, and what is far from the window as the page scrolls.
  const html = async () => (await page.locator("#text").innerHTML()).replace(/ data-(far|seen)=""/g, "");
  const before = await html();
  await box(page).fill("天然气页岩气");
  await expect(page.locator("#a4-b5 mark")).toHaveText(["天然气(页岩气", "天然气(页岩气"]);
  await page.getByRole("button", { name: "下一处" }).click();
  await expect(page.locator("#a4-b5 mark[data-current]")).toHaveCount(1);
  await page.getByRole("button", { name: "结束搜索" }).click();
  await expect(page.locator("#text mark")).toHaveCount(0);
  expect(await html()).toBe(before);
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("the list covers the text, and stands aside for a hit", async ({ page }) => {
    await open(page);
    await box(page).tap();
    await expect(box(page)).toBeFocused();
    await box(page).fill("若尔盖");
    await results(page).locator("[data-hit='0']").tap();
    await expect(results(page)).toBeHidden();
    await expect(page.locator("#a8-b2")).toBeInViewport();
    await page.getByRole("button", { name: "列表" }).tap();
    await expect(results(page)).toBeVisible();
  });
});

test("a query that can't be seen, or is too long, is cleaned and cut, and the reader is told", async ({ page }) => {
  await open(page, "?q=%00");
  await expect(page.locator("html")).toHaveAttribute("data-ready", "");
  await expect(page.locator("html")).not.toHaveAttribute("data-failed");
  await expect(results(page)).toBeHidden();
  await expect(box(page)).toHaveValue("");
  await open(page, `?q=${encodeURIComponent("锂\0电\u202e")}`);
  await expect(told(page)).toHaveText("“锂电”：1处，在1条中。");
  await open(page, `?q=${encodeURIComponent("字".repeat(5000))}`);
  await expect(page.locator("#search-summary")).toContainText("搜索内容过长，只按前100个字查找。");
  await expect(box(page)).toHaveValue("字".repeat(100));
  await expect.poll(() => new URL(page.url()).searchParams.get("q")).toBe("字".repeat(100));
});
