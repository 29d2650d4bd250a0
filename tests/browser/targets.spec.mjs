// The targets: every number with its sentence.

import { readFileSync } from "node:fs";
import { expect, open, PHONE, term, test } from "./explorer.mjs";

const view = (page) => page.getByRole("region", { name: "目标", exact: true });
const card = (page, id) => page.locator(`#targets [data-target="${id}"]`);
const groups = (page) => page.locator("#targets-cards").getByRole("heading", { level: 2 });
const register = (page) => page.locator("#commitments-list");
/** The words to which a link has led. */
const marked = (page) =>
  page.evaluate(() => [...CSS.highlights.get("pointed") ?? []].map((range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  }).join(""));

test("each target is a card, by year", async ({ page }) => {
  await open(page);
  await page.getByRole("navigation", { name: "视图" }).getByRole("link", { name: "目标" }).click();
  await expect(page).toHaveURL(/view=targets/);
  await expect(view(page).getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.locator("#targets [data-target]")).toHaveCount(26);
  await expect(groups(page)).toHaveText(["到2027年", "到2035年", "没有写年份"]);
  await expect(card(page, "t-hightech-share")).toContainText("超过40%");
  await expect(card(page, "t-hightech-share")).toContainText("占规模以上工业");
});

test("cards are grouped in other ways, and a target of several industries stands in each", async ({ page }) => {
  await open(page, "?view=targets");
  const select = view(page).getByLabel("分组：");
  await select.selectOption("按类型");
  await expect(groups(page)).toHaveText(["定性", "定量", "数目", "量级"]);
  await select.selectOption("按产业");
  await expect(groups(page).last()).toHaveText("没有写产业");
  const clusters = view(page).locator(".target", { hasText: "世界级产业集群" });
  expect(await clusters.count()).toBeGreaterThan(1);
  await expect(page.locator("#targets [data-target]")).toHaveCount(26);
  await select.selectOption("按年份");
  await expect(clusters).toHaveCount(1);
});

test("the filter leaves the targets that concern it", async ({ page }) => {
  await open(page, "?view=targets");
  await term(page, "装备制造").check();
  const shown = view(page).locator(".target:visible");
  // Two of its own, and that of its group.
  await expect(shown).toHaveCount(3);
  await expect(view(page).getByRole("status").first()).toHaveText("装备制造：26项目标中的3项。");
  await expect(groups(page).filter({ visible: true })).toHaveText(["到2027年", "没有写年份"]);
  await page.getByRole("button", { name: "清除筛选" }).click();
  await expect(shown).toHaveCount(26);
});

test("a card leads to its sentence, which opens marked", async ({ page }) => {
  await open(page, "?view=targets");
  await card(page, "t-digital-share").getByRole("link").click();
  await expect(page).toHaveURL(/#a3-b1$/);
  await expect(page.locator("#a3-b1")).toBeInViewport();
  expect(await marked(page)).toBe("数字经济规模占地区生产总值比重达到45%");
  // Another one of the same passage is marked too, though the address stays the same.
  await page.goBack();
  await expect(view(page)).toBeVisible();
  await card(page, "t-sei-share").getByRole("link").click();
  await expect(page.locator("#a3-b1")).toBeInViewport();
  expect(await marked(page)).toBe("战略性新兴产业增加值占规模以上工业增加值比重达到30%");
});

test("the table says the same, and its files what it says", async ({ page }) => {
  await open(page, "?view=targets&industry=equipment");
  await expect(view(page).locator(".target:visible")).toHaveCount(3);
  await view(page).getByRole("button", { name: "列表" }).click();
  const rows = view(page).getByRole("table", { name: /的目标/ }).locator("tbody tr:visible");
  await expect(rows).toHaveCount(3);
  const save = async (format) => {
    const download = page.waitForEvent("download");
    await page.locator("#targets-list").getByRole("button", { name: `下载${format}` }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`decision-2023-targets.${format.toLowerCase()}`);
    return readFileSync(await file.path(), "utf8");
  };
  const data = JSON.parse(await save("JSON"));
  expect(data.rows.map((row) => row["数值"])).toEqual(["成效明显", "六大万亿级", "四个"]);
  expect(data.address).toContain("view=targets");
  expect((await save("CSV")).trimEnd().split("\r\n")).toHaveLength(4);
});

test("what is on the clipboard is the table", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "?view=targets");
  const button = page.locator('#targets-list [data-file="copy"]');
  await button.click();
  await expect(button).toHaveText("已复制");
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split("\n");
  expect(lines).toHaveLength(27);
  expect(lines[0].split("\t")).toHaveLength(8);
});

test("commitments are filtered by industry, body and time", async ({ page }) => {
  await open(page, "?view=targets");
  const rows = register(page).locator("tbody tr");
  const shown = rows.filter({ visible: true });
  const status = register(page).getByRole("status");
  await expect(shown).toHaveCount(23);
  const select = (label) => register(page).getByLabel(label);
  // What is said of the group goes for each of its industries.
  await select("产业").selectOption("食品轻纺");
  await expect(shown).toHaveCount(1);
  await expect(shown.getByRole("rowheader")).toContainText("优势产业推进机制");
  await expect(status).toHaveText("23项承诺中的1项。");
  await select("主体").selectOption("成都");
  await expect(shown).toHaveCount(0);
  await expect(status).toHaveText("23项承诺中的0项。");
  await select("产业").selectOption("全部");
  await expect(shown.getByRole("rowheader")).toHaveText(["支持成都打造国际消费中心城市"]);
  await select("主体").selectOption("文中未写明由谁负责");
  await expect(shown).toHaveCount(4);
  await select("期限").selectOption("三年");
  await expect(shown.getByRole("rowheader")).toHaveText(["开展工业企业安全环保节能降碳三年攻坚"]);
  // The files have what the filters leave.
  const download = page.waitForEvent("download");
  await register(page).getByRole("button", { name: "下载CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("decision-2023-commitments.csv");
  expect(readFileSync(await file.path(), "utf8").trimEnd().split("\r\n")).toHaveLength(2);
  await select("主体").selectOption("全部");
  await select("期限").selectOption("全部");
  await expect(shown).toHaveCount(23);
  await expect(status).toBeEmpty();
});

test("a commitment leads to its words, which open marked", async ({ page }) => {
  await open(page, "?view=targets");
  await register(page).getByRole("link", { name: "支持成都打造国际消费中心城市" }).click();
  await expect(page).toHaveURL(/#a8-b1$/);
  await expect(page.locator("#a8-b1")).toBeInViewport();
  expect(await marked(page)).toBe("支持成都打造国际消费中心城市");
});

test("a link to a chart opens its view", async ({ page }) => {
  await open(page, "#timeline");
  await expect(view(page)).toBeVisible();
  await expect(page.locator("#timeline")).toBeInViewport();
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("the bar leads to the targets", async ({ page }) => {
    await open(page);
    await page.locator(".bar").getByRole("link", { name: "目标" }).tap();
    await expect(page).toHaveURL(/view=targets/);
    await expect(card(page, "t-2027-strong-province")).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("cards, table, pictures and their figures are there", async ({ page }) => {
    await page.goto("decision-2023/targets.html");
    await expect(page.locator("#targets [data-target]")).toHaveCount(26);
    await expect(page.locator("#targets-list table")).toBeVisible();
    await expect(register(page).locator("tbody tr")).toHaveCount(23);
    await expect(register(page).getByRole("table")).toBeVisible();
    await expect(register(page).getByRole("combobox").first()).toBeDisabled();
    for (const [address, ids] of [
      ["decision-2023.html", ["shares-2027"]],
      ["decision-2023/targets.html", ["timeline", "counts"]],
      ["decision-2023/matrix.html", ["structure", "weights-industry"]],
    ]) {
      await page.goto(address);
      for (const id of ids) {
        await expect(page.locator(`figure[data-chart="${id}"] table`)).toBeVisible();
        await expect(page.locator(`figure[data-chart="${id}"] img`)).toBeVisible();
      }
      await expect(page.getByRole("button", { name: "下载PNG" })).toHaveCount(0);
    }
  });
});
