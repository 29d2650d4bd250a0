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
