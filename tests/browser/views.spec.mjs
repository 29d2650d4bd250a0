// What concerns an industry: extract, brief and matrix; by pointer, by keyboard, with scripts off.

import { readFile } from "node:fs/promises";
import { expect, open, outline, PHONE, term, test } from "./explorer.mjs";

const mode = (page, name) => page.getByRole("group", { name: "显示方式" }).getByRole("button", { name });
const brief = (page) => page.getByRole("region", { name: "简报" });
const matrix = (page, name = "产业 × 条文") => page.getByRole("region", { name, exact: true });
const cell = (page, row, column) =>
  page.locator(`#industries [data-row="industry=${row}"] td`).nth(column);
const shown = (page, selector) =>
  page.locator(selector).evaluateAll((all) => all.filter((each) => each.offsetHeight > 0).map((each) => each.id));

test("the words that made a passage count are marked, those of false friends are not", async ({ page }) => {
  await open(page, "?industry=military-civil");
  const marked = (name) =>
    page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map((range) =>
      range.startContainer.data.slice(range.startOffset, range.endOffset)), name);
  await expect.poll(async () => (await marked("named")).length).toBeGreaterThan(0);
  const words = [...await marked("named"), ...await marked("touched")];
  expect(words.join()).toContain("军民");
  expect(words.filter((word) => /冠军|领军/.test(word))).toEqual([]);
  await page.getByRole("button", { name: "清除筛选" }).click();
  await expect.poll(() => marked("named")).toEqual([]);
});

test("an extract shows what concerns the choice under its headings, and nothing else", async ({ page }) => {
  await open(page, "?industry=ai&groups=off&view=extract");
  expect(await shown(page, "#text .block")).toEqual(["a5-b2", "a6-b1"]);
  expect(await shown(page, "#text :is(h2, h3)")).toEqual(["p2", "a5", "a6"]);
  await mode(page, "全文标注").click();
  await expect(page.locator("#a1-b1")).toBeVisible();
  await expect(page).toHaveURL(/\?industry=ai&groups=off$/);
  await page.goBack();
  await expect(page.locator("#a1-b1")).toBeHidden();
  await page.getByRole("button", { name: "清除筛选" }).click();
  await expect(page.locator("#a1-b1")).toBeVisible();
});

test("a link to a passage that an extract folds away opens with it in view", async ({ page }) => {
  await open(page, "?industry=ai&view=extract#a10-b2");
  await expect(page.locator("#a10-b2")).toBeInViewport();
  await expect(page.locator("#a10")).toBeFocused();
  await expect(page.locator("#a11-b1")).toBeHidden();
  await outline(page).getByRole("link", { name: "推动农业产业全链条升级" }).click();
  await expect(page.locator("#a9-b1")).toBeVisible();
});

test("a search hit that an extract folds away is shown", async ({ page }) => {
  await open(page, "?industry=ai&view=extract");
  await page.getByRole("searchbox").fill("若尔盖");
  await page.locator("#results [data-hit='0']").click();
  await expect(page.locator("#a8-b2")).toBeInViewport();
});

test("a term counts what it finds with the rest of the choice, and says when that is nothing", async ({ page }) => {
  await open(page, "?region=panxi");
  const count = (id) => page.locator(`[id="${id}-count"]`);
  await expect(count("industry-ai")).toHaveText("无");
  await expect(count("industry-green")).toHaveText(/^[1-9]段$/);
  await expect(count("region-chengdu")).toHaveText(/^[1-9]/);
  await page.getByRole("button", { name: "清除筛选" }).click();
  await expect(count("industry-ai")).toHaveText("2段 · 整类4段");
});

test("within a facet either, across facets both", async ({ page }) => {
  await open(page, "?industry=ai&industry=drones&instrument=pilots&view=extract");
  await expect(page.locator("#found")).toContainText("人工智能、无人机 × 试点示范：");
  for (const block of await shown(page, "#text .block")) {
    const words = await page.locator(`#${block}`).textContent();
    expect(words).toMatch(/人工智能|无人机|智能|数据/);
    expect(words).toMatch(/试点|示范|试验区|先行/);
  }
});

test("a term is found by its name, another name, pinyin and initials", async ({ page }) => {
  await open(page);
  const find = page.getByRole("textbox", { name: "查找筛选项" });
  const found = () => page.locator(".filter-terms li:visible .filter-name").allTextContents();
  const all = (await found()).length;
  for (const typed of ["人工智能", "rgzn", "rengongzhi", "人工zhineng"]) {
    await find.fill(typed);
    await expect.poll(async () => (await found()).length, typed).toBeLessThan(5);
    expect(await found(), typed).toContain("人工智能");
  }
  await find.fill("锂电");
  await expect.poll(found).toContain("新能源与智能网联汽车");
  await find.fill("成都");
  await expect.poll(async () => (await found()).length).toBeGreaterThan(1);
  await find.fill("蒸汽");
  await expect(page.getByText("未找到相应选项，试试搜索全文。")).toBeVisible();
  await find.press("Escape");
  await expect.poll(async () => (await found()).length).toBe(all);
});

test("a brief has definition, targets, passages by part, and the instruments for all", async ({ page }) => {
  await open(page, "?industry=satellite");
  await mode(page, "一页简报").click();
  await expect(page).toHaveURL(/\?industry=satellite&view=brief$/);
  await expect(brief(page).getByRole("heading", { name: "卫星网络" })).toBeFocused();
  await expect(brief(page).locator("blockquote")).toContainText("建设天基智能卫星互联网基础设施");
  await expect(brief(page).locator(".brief-targets")).toContainText("四个");
  await expect(brief(page).locator("section:not([data-level]) > .passages mark")).toHaveText(["航空航天装备"]);
  await expect(brief(page).getByRole("heading", { name: "作为战略性新兴产业，还适用" })).toBeVisible();
  await expect(brief(page).locator("section[data-level=group] .level")).toHaveText(Array(4).fill("整类适用"));
  await expect(brief(page).getByRole("heading", { name: "通用支持政策" })).toBeVisible();
  await expect(page.locator("#text")).toBeHidden();

  await brief(page).getByRole("link", { name: /“卫星网络”/ }).click();
  await expect(page.locator("#a5-b4")).toBeInViewport();
  await expect(page).toHaveURL(/\?industry=satellite#a5-b4$/);
  await page.goBack();
  await expect(brief(page).getByRole("heading", { name: "卫星网络" })).toBeVisible();
});

test("a brief without a choice says what to do", async ({ page }) => {
  await open(page, "?view=brief");
  await expect(brief(page)).toContainText("请先在“筛选”中选择");
  await term(page, "无人机").check();
  await expect(brief(page).getByRole("heading", { name: "无人机" })).toBeVisible();
});

test("a brief is saved with its source and its address", async ({ page }) => {
  await open(page, "?industry=satellite&view=brief");
  const saved = async (name) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      brief(page).getByRole("button", { name: `下载${name}` }).click(),
    ]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  };
  const json = await saved("JSON");
  expect(json.name).toBe("decision-2023-卫星网络.json");
  const { address, source, terms, rows } = JSON.parse(json.text);
  expect({ address, source, terms }).toEqual({ address: page.url(), source: "四川日报", terms: ["卫星网络"] });
  expect(rows[0].text).toContain("建设天基智能卫星互联网基础设施");
  const csv = await saved("CSV");
  expect(csv.text.startsWith("\ufeff类别,")).toBe(true);
  expect(csv.text.trim().split("\r\n")).toHaveLength(rows.length + 1);
  expect(csv.text).toContain(page.url());
  const markdown = await saved("Markdown");
  expect(markdown.name).toBe("decision-2023-卫星网络.md");
  expect(markdown.text).toContain(`<${page.url()}>`);
});

test("a brief of an industry prints on a page of A4", async ({ page }) => {
  await open(page, "?industry=ai&view=brief");
  const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
});

test("the matrix is a table that can be walked", async ({ page }) => {
  await open(page);
  await page.getByRole("link", { name: "分布", exact: true }).click();
  await expect(page).toHaveURL(/\?view=industries$/);
  await expect(page.getByRole("heading", { name: "分布" })).toBeFocused();
  const table = matrix(page).getByRole("table");
  await expect(table).toHaveAccessibleName(/^数字：该条写到该产业的段数/);
  await expect(table.getByRole("columnheader", { name: /^\(五\) ?培育壮大战略性新兴产业$/ })).toBeVisible();
  await expect(table.getByRole("rowheader", { name: "人工智能" })).toBeVisible();
  await expect(table.locator("tr[data-row]")).toHaveCount(35);
});

test("a cell opens its passages beside the matrix, and gives the focus back", async ({ page }) => {
  await open(page, "?view=industries");
  const link = page.locator("#industries [data-row='industry=ai'] td[data-n='1'] a").first();
  await link.focus();
  await page.keyboard.press("Enter");
  const passages = page.getByRole("complementary", { name: "人工智能 × 培育壮大战略性新兴产业" });
  await expect(passages.getByRole("heading")).toBeFocused();
  await expect(passages).toContainText("统筹数据、算力、算法");
  await expect(page).toHaveURL(/\?view=industries$/);
  await passages.getByRole("button", { name: "关闭" }).click();
  await expect(link).toBeFocused();
  await expect(passages).toBeHidden();
});

test("every number of the matrix is the number of passages behind it", async ({ page }) => {
  await open(page, "?view=instruments");
  const cells = await page.locator("#instruments [data-row='industry=energy-chemicals'] td[data-n]").all();
  expect(cells.length).toBeGreaterThan(10);
  for (const each of cells) {
    // Those of a common sentence, of the whole group and of the same paragraph stand apart.
    const numbers = await each.locator("b, i").allInnerTexts();
    const count = numbers.reduce((sum, number) => sum + Number(number.replace(/\D/g, "")), 0);
    await each.locator("a").click();
    await expect(page.locator("#cell .passages > li")).toHaveCount(count);
  }
});

test("a row leads to the industry's brief, a column to the article, and back", async ({ page }) => {
  await open(page, "?view=industries");
  await matrix(page).getByRole("link", { name: "无人机" }).click();
  await expect(brief(page).getByRole("heading", { name: "无人机" })).toBeFocused();
  await expect(page).toHaveURL(/\?industry=drones&view=brief$/);
  await page.goBack();
  await expect(matrix(page)).toBeVisible();
  await matrix(page).getByRole("columnheader", { name: "(八)" }).getByRole("link").click();
  await expect(page.locator("#a8")).toBeInViewport();
  await expect(page).toHaveURL(/#a8$/);
  await page.goBack();
  await expect(matrix(page)).toBeVisible();
});

test("rows are sorted by weight, by an article, and by group again", async ({ page }) => {
  await open(page, "?view=industries");
  const names = () => page.locator("#industries tr[data-row] th").allTextContents();
  const before = await names();
  const sort = matrix(page).getByRole("combobox", { name: "排序" });
  await sort.selectOption("按段数");
  expect((await names())[0]).toBe("制造业");
  await sort.selectOption({ label: "按(九)推动农业产业全链条升级" });
  expect((await names()).slice(0, 3)).toContain("农业");
  await sort.selectOption("按类别");
  expect(await names()).toEqual(before);
});

test("the text is where it was when the reader comes back from a matrix", async ({ page }) => {
  await open(page, "?industry=ai");
  await page.mouse.wheel(0, 3000);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(2500);
  const before = await page.evaluate(() => scrollY);
  await page.getByRole("link", { name: "分布", exact: true }).click();
  await expect(matrix(page)).toBeVisible();
  await page.getByRole("link", { name: "正文", exact: true }).click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
});

test("the keyboard alone goes from a term to its brief and back", async ({ page }) => {
  await open(page);
  await term(page, "人工智能").focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("status").filter({ hasText: "相关" })).toHaveText(/^人工智能：2段相关，分布在2条中。/);
  await mode(page, "只看相关").focus();
  await page.keyboard.press("Enter");
  await expect(mode(page, "只看相关")).toHaveAttribute("aria-pressed", "true");
  await expect(mode(page, "只看相关")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(brief(page).getByRole("heading", { name: "人工智能" })).toBeFocused();
});

test("the chart of the weights says what it shows, and has its table", async ({ page }) => {
  await open(page, "?view=industries");
  const figure = page.locator("figure[data-chart='weights-industry']");
  await expect(figure.locator("figcaption")).toContainText("着墨最多的是制造业：14段");
  await figure.scrollIntoViewIfNeeded();
  await figure.locator(".chart-box").hover();
  await expect(figure).toHaveAttribute("data-live", "");
  await figure.getByRole("button", { name: "数据表" }).click();
  await expect(figure.getByRole("row", { name: /^制造业/ })).toContainText("14段");
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("the matrix is a list that says the same", async ({ page }) => {
    await open(page, "?view=industries");
    const row = page.locator("#industries [data-row='industry=ai']");
    await expect(row.locator("td[data-n] a")).toHaveText(["(二)◇1", "(三)◇1", "(五)◆1◇1", "(六)1", "(十七)◇1"]);
    await row.locator("td[data-n='1'] a").first().tap();
    await expect(page.locator("#cell")).toContainText("统筹数据、算力、算法");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  for (const size of ["1", "2"]) {
    test(`no view is wider than 320 pixels in size ${size}`, async ({ page }) => {
      await page.addInitScript((size) => localStorage.setItem("policy-explorer", JSON.stringify({ size })), size);
      await page.setViewportSize({ width: 320, height: 700 });
      for (const view of ["read", "brief", "extract", "targets", "industries", "instruments", "structure"]) {
        await open(page, `?industry=digital&view=${view}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBe(320);
      }
    });
  }
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("the matrices are there, and a number leads to its first passage", async ({ page }) => {
    await page.goto("decision-2023/matrix.html");
    for (const name of ["产业 × 条文", "地区 × 条文", "产业 × 政策工具"]) {
      await expect(matrix(page, name).getByRole("table")).toBeVisible();
    }
    await cell(page, "ai", 6).getByRole("link").click();
    await expect(page.locator("#a5-b2")).toBeInViewport();
  });
});
