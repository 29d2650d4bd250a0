// Views as pages: each is whole without scripts; the page of the text fetches one when a reader turns to it, and says so
// where it doesn't come.

import { expect, open, PHONE, test } from "./explorer.mjs";

const TARGETS = "**/decision-2023/targets.html";
const cards = (page) => page.locator("#targets .target");
const notice = (page) => page.locator("#notice");

test("nothing of a view is in the page until a reader turns to it", async ({ page }) => {
  const fetched = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await open(page);
  await expect(cards(page)).toHaveCount(0);
  expect(fetched.filter((path) => path.startsWith("/decision-2023/"))).toEqual([]);
  const views = page.getByRole("navigation", { name: "视图" });
  await views.getByRole("link", { name: "目标" }).click();
  await expect(page.getByRole("heading", { name: "目标", exact: true })).toBeFocused();
  await expect(cards(page)).toHaveCount(26);
  expect(new URL(page.url()).search).toBe("?view=targets");
  await page.goBack();
  await expect(page.locator("#a1")).toBeVisible();
  await page.goForward();
  await expect(cards(page).first()).toBeVisible();
  expect(fetched.filter((path) => path === "/decision-2023/targets.html")).toHaveLength(1);
});

test("a link into a view leads there, on arrival and within the page", async ({ page }) => {
  await open(page, "#timeline");
  await expect(page.locator("#timeline")).toBeInViewport();
  await open(page, "#a5");
  await page.evaluate(() => (location.hash = "#weights-industry"));
  await expect(page.locator("#weights-industry")).toBeInViewport();
  await expect(page.locator("#found")).not.toContainText("已忽略");
});

test("what is fetched follows the choice and leads into the text", async ({ page }) => {
  await open(page, "?industry=ai");
  await page.getByRole("navigation", { name: "视图" }).getByRole("link", { name: "目标" }).click();
  await expect(page.locator("#targets-told")).toContainText("人工智能");
  await expect(page.locator('[data-target="t-gas-base"]')).toHaveAttribute("data-off", "");
  await page.locator('[data-target="t-sei-share"] .target-place').click();
  await expect(page).toHaveURL(/#a3-b1$/);
  await expect(page.locator("#a3-b1")).toBeInViewport();
});

test("a page in English fetches views in English", async ({ page }) => {
  await open(page, "decision-2023.en.html?lang=en&view=targets");
  await expect(page.getByRole("heading", { name: "Targets", exact: true })).toBeVisible();
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-ready", "");
  await expect(page.getByRole("heading", { name: "目标", exact: true })).toBeVisible();
});

for (const [what, answer, words] of [
  ["isn't there", { status: 404, body: "" }, "这一部分没有载入，全文不受影响。"],
  ["is another page", { contentType: "text/html", body: "<!doctype html><p>登录" }, "这一部分没有载入，全文不受影响。"],
  ["is cut off", { contentType: "text/html", body: "<!doctype html><html lang=zh-Hans><div id=explorer><section id=tar" }, "这一部分没有载入，全文不受影响。"],
]) {
  test(`where the page of a view ${what} the text stays, and it can be tried again`, async ({ page, complaints }) => {
    await page.route(TARGETS, (route) => route.fulfill(answer));
    await open(page);
    const views = page.getByRole("navigation", { name: "视图" });
    await views.getByRole("link", { name: "目标" }).click();
    await expect(notice(page)).toContainText(words);
    complaints.splice(0);
    await page.unroute(TARGETS);
    await notice(page).getByRole("button", { name: "重试" }).click();
    await expect(cards(page)).toHaveCount(26);
    await expect(notice(page)).toBeEmpty();
    await views.getByRole("link", { name: "正文" }).click();
    await expect(page.locator("#a1")).toBeVisible();
    expect(complaints.filter((complaint) => !complaint.startsWith("view:"))).toEqual([]);
    complaints.splice(0);
  });
}

test("a view of another release isn't mixed into the page", async ({ page, complaints }) => {
  await page.route(TARGETS, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/data-version="\w+"/, 'data-version="000000000000"');
    await route.fulfill({ response, body });
  });
  await open(page, "?view=targets");
  await expect(notice(page)).toContainText("网站刚刚更新，这一部分与本页不是同一版本，请重新载入。");
  await expect(notice(page).getByRole("button", { name: "重新载入" })).toBeVisible();
  await expect(cards(page)).toHaveCount(0);
  complaints.splice(0);
});

test("a view in a frame comes alone", async ({ page }) => {
  await open(page, "?embed=1&section=timeline");
  await expect(page.locator("#timeline")).toBeVisible();
  await expect(page.locator("#targets-title")).toBeHidden();
  await expect(page.locator("#a1")).toBeHidden();
});

for (const [how, options] of [["on a desk", {}], ["on a phone", PHONE]]) {
  test.describe(`with scripts off ${how}`, () => {
    test.use({ ...options, javaScriptEnabled: false });

    test("the ways lead from view to view, to a brief and into the text", async ({ page }) => {
      await page.goto("decision-2023/matrix.html");
      await page.locator('#industries [data-row="industry=ai"] th a').click();
      await expect(page.getByRole("heading", { name: "人工智能", level: 1 })).toBeVisible();
      await expect(page).toHaveURL(/decision-2023\/industry\/ai\.html$/);
      await expect(page.getByText("整类适用").first()).toBeVisible();
      await page.getByRole("link", { name: "目标" }).click();
      await expect(page.locator('[data-target="t-sei-share"]')).toBeVisible();
      await page.locator('[data-target="t-sei-share"] .target-place').click();
      await expect(page).toHaveURL(/decision-2023\.html#a3-b1$/);
      await expect(page.locator("#a3-b1")).toBeInViewport();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    });
  });
}

test("the page of a view is grouped, sorted and saved without the program", async ({ page }) => {
  const fetched = [];
  page.on("request", (request) => fetched.push(request.url()));
  await page.goto("decision-2023/targets.html");
  await page.getByLabel("分组").selectOption("kind");
  await expect(page.getByRole("heading", { name: "定量" })).toBeVisible();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载CSV" }).first().click();
  expect((await saved).suggestedFilename()).toBe("decision-2023-targets.csv");
  await page.goto("decision-2023/matrix.html");
  await page.getByLabel("排序").first().selectOption("weight");
  await expect(page.locator("#industries tr[data-row]").first()).toHaveAttribute("data-row", "industry=manufacturing");
  expect(fetched.filter((address) => address.endsWith(".wasm"))).toEqual([]);
});

test("a view that comes late is bound once, and leaves the reader where they are", async ({ page }) => {
  let come;
  const held = new Promise((then) => (come = then));
  await page.route(TARGETS, async (route) => {
    await held;
    await route.continue();
  });
  await open(page);
  const views = page.getByRole("navigation", { name: "视图" });
  await views.getByRole("link", { name: "目标" }).click();
  await expect(notice(page)).toHaveText("正在载入…");
  await views.getByRole("link", { name: "正文" }).click();
  await views.getByRole("link", { name: "目标" }).click();
  await page.getByRole("searchbox", { name: "搜索全文" }).click();
  come();
  await expect(cards(page)).toHaveCount(26);
  await expect(notice(page)).toBeEmpty();
  await expect(page.getByRole("searchbox", { name: "搜索全文" })).toBeFocused();
  await page.locator("#timeline .chart-box").hover();
  await expect(page.locator("#timeline")).toHaveAttribute("data-live", "");
  await expect(page.locator("#timeline canvas")).toHaveCount(1);
});

test("a view that doesn't come keeps neither the program nor another document back", async ({ page }) => {
  await page.route(TARGETS, () => {});
  await open(page, "?view=targets");
  await page.getByRole("searchbox", { name: "搜索全文" }).fill("锂电");
  await expect(page.getByRole("region", { name: "搜索结果" }).getByRole("link").first()).toBeVisible();
  await page.getByRole("button", { name: "换一个文件" }).click();
  await page.locator('#documents a[data-document="review-2019"]').click();
  await expect(page.locator("h1").first()).toContainText("工作回顾");
  await expect(page.locator("html")).toHaveAttribute("data-ready", "");
});

test("a change of language while a view is on its way starts the program once", async ({ page }) => {
  await page.route("**/targets*.html", async (route) => {
    await new Promise((then) => setTimeout(then, 1500));
    await route.continue();
  });
  await open(page, "?view=targets&lang=en");
  await expect(page.getByRole("heading", { name: "Targets", exact: true })).toBeVisible();
  await expect(page.locator("#chips > .live")).toHaveCount(1);
});

test("a way to a view opens in another tab where that is asked for", async ({ page, context }) => {
  await open(page);
  const opened = context.waitForEvent("page");
  await page.getByRole("navigation", { name: "视图" }).getByRole("link", { name: "目标" }).click({ modifiers: ["Control"] });
  const other = await opened;
  await expect(other).toHaveURL(/decision-2023\/targets\.html$/);
  expect(new URL(page.url()).search).toBe("");
});

test("a sign fetches a view ahead, once", async ({ page }) => {
  const fetched = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  const ofView = () => fetched.filter((path) => path === "/decision-2023/targets.html").length;
  await open(page);
  const way = page.getByRole("navigation", { name: "视图" }).getByRole("link", { name: "目标" });
  await way.hover();
  await expect.poll(ofView).toBe(1);
  await way.click();
  await expect(cards(page)).toHaveCount(26);
  expect(ofView()).toBe(1);
});

test("numbers that the text reports stay apart from targets under a filter", async ({ page }) => {
  await open(page, "review-2019.html?view=targets&industry=distinctive-industries");
  await expect(page.locator('[data-target="t-distinctive"]')).toBeVisible();
  await expect(page.locator('[data-target="t-zone-visits"]')).toBeHidden();
  await expect(page.locator("#targets-told")).toContainText(/2/);
});

test("a part of a view in a frame is all that it shows, and can be tried again", async ({ page, complaints }) => {
  await page.route(TARGETS, (route) => route.fulfill({ status: 404 }));
  await open(page, "?embed=1&section=timeline");
  await expect(notice(page)).toContainText("这一部分没有载入");
  await page.unroute(TARGETS);
  await notice(page).getByRole("button", { name: "重新载入" }).click();
  await expect(page.locator("#timeline")).toBeVisible();
  await expect(page.locator("#a1")).toBeHidden();
  complaints.splice(0);
});
