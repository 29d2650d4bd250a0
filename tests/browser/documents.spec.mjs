// From document to document: the list, the page of each, what fails on the way, and documents that
// are not the site's own.

import { readFileSync } from "node:fs";
import { expect, open, outline, PHONE, term, test } from "./explorer.mjs";

const DATA = "**/documents/review-2019/document.json";
const REVIEW = "四川省经济和信息化厅规划与产业政策处2019年工作回顾";
const shown = (page) => page.locator("#explorer").getAttribute("data-document");
const notice = (page) => page.locator("#notice");

/** Opens the list and chooses the review. */
async function choose(page) {
  await page.getByRole("button", { name: "换一个文件" }).click();
  await page.getByRole("dialog", { name: "文件" }).getByRole("link", { name: "2019年工作回顾" }).click();
}

async function expectReview(page) {
  await expect(page.locator("h1").first()).toHaveText(REVIEW);
  await expectReady(page);
}

/** The program has taken over what is shown; a long document takes it a hundred frames and more. */
async function expectReady(page) {
  await expect(page.locator("html")).toHaveAttribute("data-ready", "", { timeout: 20_000 });
  await expect(page.locator("#explorer")).not.toHaveAttribute("aria-busy");
}

test("each document has a page of its own, whole without scripts", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL, javaScriptEnabled: false });
  await page.goto("review-2019.html");
  await expect(page).toHaveTitle(REVIEW);
  await expect(page.locator("#p5-b1")).toContainText("将继续推进制造强省建设工作");
  await page.locator("#facts > summary").click();
  for (const file of ["source.txt", "annotations.toml", "document.json"]) {
    const link = page.locator(`#facts a[href$="review-2019/${file}"]`);
    expect((await page.request.get(await link.evaluate((a) => a.href))).ok()).toBe(true);
  }
  await page.close();
});

test("the facts name issuer and dates, and the checksum is that of the data", async ({ page }) => {
  await open(page);
  await page.locator("#facts > summary").click();
  const facts = page.locator("#facts");
  await expect(facts).toContainText("中共四川省委");
  await expect(facts).toContainText("2023-06-19");
  await expect(facts).toContainText("2023-07-30");
  const sum = await page.evaluate(async () => {
    const data = await (await fetch("documents/decision-2023/document.json")).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
    return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  });
  await expect(facts).toContainText(sum);
});

test("the other document opens within the page, and is what its own page is", async ({ page }) => {
  await open(page);
  await page.evaluate(() => (globalThis.isSame = true));
  await choose(page);
  await expectReview(page);
  expect(await page.evaluate(() => globalThis.isSame), "the page was not left").toBe(true);
  expect(new URL(page.url()).pathname).toMatch(/\/review-2019\.html$/);
  await expect(page).toHaveTitle(REVIEW);
  await expect(page.locator("h1").first()).toBeFocused();
  const differ = await page.evaluate(async () => {
    const html = await (await fetch("review-2019.html")).text();
    const own = new DOMParser().parseFromString(html, "text/html");
    const parts = ["#outline", "#text", "#targets", "#evolution", "#matrices", "#documents"];
    const of = (element) => JSON.stringify([element.textContent, { ...element.dataset }]);
    return parts.filter((part) => {
      const [here, there] = [document, own].map((page) => of(page.querySelector(part)));
      return here !== there;
    });
  });
  expect(differ).toEqual([]);
  // It is alive: search, filter, targets.
  await term(page, "锂电").check();
  await expect(page.locator("[data-match]")).toHaveCount(1);
  await page.getByRole("searchbox", { name: "搜索全文" }).fill("单项冠军");
  await expect(page.locator("#search-summary")).toHaveText("“单项冠军”：6处。");
});

test("back and forward go from document to document", async ({ page }) => {
  await open(page, "?industry=ai");
  await choose(page);
  await expectReview(page);
  await page.goBack();
  await expect.poll(() => shown(page)).toBe("decision-2023");
  await expect(term(page, "人工智能")).toBeChecked();
  await page.goForward();
  await expect.poll(() => shown(page)).toBe("review-2019");
});

test("an address may name the document", async ({ page }) => {
  await open(page, "?doc=review-2019&q=单项冠军#p5-b1");
  await expectReview(page);
  await expect(page.locator("#search-summary")).toHaveText("“单项冠军”：6处。");
  await expect(page.locator("#p5-b1")).toBeInViewport();
  expect(new URL(page.url()).searchParams.get("doc")).toBe("review-2019");
});

test("an address that names none of the documents leaves the present one, and says so", async ({ page }) => {
  await open(page, "?doc=nothing");
  await expect(notice(page)).toContainText("本网站没有这个文件");
  expect(await shown(page)).toBe("decision-2023");
});

for (const [fault, answer, said] of [
  ["is missing", { status: 404, body: "no" }, "服务器上没有这个文件（404）"],
  ["fails on the server", { status: 500, body: "no" }, "服务器出错（500）"],
  ["is a page instead", { status: 200, body: "<!doctype html><p>登录" }, "网页"],
  ["is not JSON", { status: 200, body: "{policy" }, "JSON"],
  ["has another schema", { status: 200, body: '{"schema":"policy-explorer/9"}' }, "版本"],
  ["is cut off", "cut", "不完整"],
  ["is another document", "other", "本网站没有这个文件"],
  ["can't be reached", "abort", "网络中断或服务器没有应答"],
]) {
  test(`a document that ${fault} leaves the present one, with a retry`, async ({ page, complaints }) => {
    await open(page, "?industry=ai");
    const data = (id) => readFileSync(new URL(`../../public/documents/${id}/document.json`, import.meta.url), "utf8");
    await page.route(DATA, (route) => {
      if (answer === "abort") return route.abort("connectionreset");
      if (answer === "cut") return route.fulfill({ body: data("review-2019").slice(0, 20000) });
      if (answer === "other") return route.fulfill({ body: data("decision-2023") });
      return route.fulfill(answer);
    });
    await choose(page);
    await expect(notice(page)).toContainText(said);
    await expect(notice(page)).toContainText("《2019年工作回顾》没有打开");
    expect(await shown(page)).toBe("decision-2023");
    expect(new URL(page.url()).search).toBe("?industry=ai");
    await expect(term(page, "人工智能")).toBeChecked();
    expect(complaints.splice(0).every((complaint) => /Failed to load/.test(complaint))).toBe(true);

    await page.unroute(DATA);
    await notice(page).getByRole("button", { name: "重试" }).click();
    await expectReview(page);
    await expect(notice(page)).toBeEmpty();
  });
}

test("a slow document is announced with a bar, and can be called off", async ({ page }) => {
  await open(page);
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(DATA, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await choose(page);
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expect(notice(page)).toContainText("正在载入《2019年工作回顾》…");
  await notice(page).getByRole("button", { name: "取消" }).click();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  release();
  await page.waitForTimeout(500);
  expect(await shown(page)).toBe("decision-2023");
});

test("who goes elsewhere while a document loads is not brought back", async ({ page }) => {
  await open(page, "review-2019.html");
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/documents/decision-2023/document.json", async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await page.locator("#documents").evaluate((list) => list.querySelector("a").click());
  await page.waitForTimeout(100);
  // A document from the reader's device comes before it.
  await page.locator("#catalogue-file").setInputFiles("public/documents/review-2019/document.json");
  await expect(page.locator(".banner")).toContainText("document.json");
  release();
  await page.waitForTimeout(800);
  expect(await shown(page)).toBe("review-2019");
});

test("the search covers the other documents, by document, and leads there", async ({ page }) => {
  await open(page, "?q=单项冠军");
  await page.getByRole("checkbox", { name: "也在其他文件中查找" }).check();
  const elsewhere = page.getByRole("region", { name: "其他文件" });
  await expect(elsewhere.getByRole("heading")).toHaveText("《2019年工作回顾》6处");
  await elsewhere.getByRole("link").nth(1).click();
  await expectReview(page);
  await expect(page.locator("#search-summary")).toHaveText("“单项冠军”：6处。");
});

test("a file of the reader's own opens under a banner that stays", async ({ page }) => {
  await open(page);
  await page.locator("#catalogue-file").setInputFiles("public/documents/review-2019/document.json");
  const banner = page.locator(".banner");
  await expect(banner).toContainText("这不是本网站发布的文件。");
  await expect(banner.getByRole("button")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.evaluate(() => scrollTo(0, 2000));
  await expect(banner).toBeInViewport();
  // Nothing in it is the site's: neither checksum nor pictures.
  await expect(page.locator("#facts")).not.toContainText("SHA-256");
  await expect(page.locator("#explorer img")).toHaveCount(0);
  await page.goBack();
  await expect.poll(() => shown(page)).toBe("decision-2023");
  await expect(banner).toBeHidden();
});

test("links and fragments within a reader's own file lead nowhere else", async ({ page }) => {
  await open(page);
  const decision = page.url();
  await page.evaluate(() => (location.hash = "#a2"));
  await page.locator("#catalogue-file").setInputFiles("public/documents/review-2019/document.json");
  await expectReview(page);
  await page.evaluate(() => (globalThis.isSame = true));
  const expectFile = async (fragment) => {
    await expect(page).toHaveURL(decision + fragment);
    // What would open another document has begun by then.
    await page.evaluate(() => new Promise((then) => setTimeout(() => requestAnimationFrame(then))));
    await expect(page.locator("#notice")).toBeEmpty();
    await expectReview(page);
    await expect(page.locator(".banner")).toBeVisible();
  };
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = "#p2";
    link.id = "within";
    link.textContent = "p2";
    document.querySelector("#facts").append(link);
  });
  await page.locator("#within").evaluate((link) => link.click());
  await expectFile("#p2");
  await expect(page.locator("#p2")).toBeInViewport();
  await outline(page).locator("a[href='#p4']").click();
  await expectFile("#p4");
  // As typed into the address.
  await page.goto(`${decision}#p5-b1`);
  await expectFile("#p5-b1");
  await expect(page.locator("#p5-b1")).toBeInViewport();
  await page.goBack();
  await expectFile("#p4");
  await page.evaluate(() => history.go(-2));
  await expectFile("");
  // Past steps of its own that a document of the site has.
  await page.evaluate(() => history.go(-2));
  await expect.poll(() => shown(page)).toBe("decision-2023");
  await expect(page.locator(".banner")).toBeHidden();
  await page.evaluate(() => history.go(4));
  await expectFile("#p4");
  expect(await page.evaluate(() => globalThis.isSame), "the page was not left").toBe(true);
});

test("a fragment of a file that an address names doesn't open it anew", async ({ page }) => {
  await open(page, "?src=documents/review-2019/document.json");
  await expectReview(page);
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = "#p2";
    link.id = "within";
    document.querySelector("#facts").append(link);
    link.click();
  });
  await expect(page).toHaveURL(/#p2$/);
  await page.goto(`${page.url().split("#")[0]}#p4`);
  await expect(page.locator("#p4")).toBeInViewport();
  await expectReview(page);
  expect(asked.filter((address) => address.endsWith("document.json"))).toEqual([]);
});

/** A file's name that would say something in the site's words, turned around and at any length. */
const NAME = `甲”，已由本网站核实。“\u202enosj.txt${"长".repeat(80)}.json`;
const named = (name, buffer) => ({ name, mimeType: "application/json", buffer });

test("the name of a reader's own file stands apart from what the site says", async ({ page }) => {
  await open(page);
  const file = readFileSync(new URL("../../public/documents/review-2019/document.json", import.meta.url));
  await page.locator("#catalogue-file").setInputFiles(named(NAME, file));
  const banner = page.locator(".banner");
  await expect(banner.locator("bdi")).toHaveText(/^甲’，已由本网站核实。‘nosj\.txt长+…$/);
  expect((await banner.locator("bdi").textContent()).length).toBeLessThanOrEqual(41);
  const siteWords = await banner.evaluate((banner) => {
    const copy = banner.cloneNode(true);
    copy.querySelector("bdi").remove();
    return copy.textContent;
  });
  expect(siteWords).toBe("这不是本网站发布的文件。内容未经本网站核实。回到本网站的文件文件：");
  await expect(page).toHaveTitle(`非本网站文件：${REVIEW}`);

  await page.locator("#catalogue-file").setInputFiles(named(NAME, Buffer.from("{}")));
  await expect(notice(page).locator("bdi").first()).toHaveText(/^“甲’，已由本网站核实。‘nosj\.txt长+…”$/);
});

test("what is taken along of a reader's own file says so, and names no site", async ({ page, context, baseURL }) => {
  const said = "这不是本网站发布的文件，未经本网站核实。";
  const { host } = new URL(baseURL);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await page.locator("#catalogue-file").setInputFiles("public/documents/decision-2023/document.json");
  await expect(page.locator(".banner bdi")).toHaveText("document.json");
  await expect(page.locator("html")).toHaveAttribute("data-ready", "");
  const expectSaid = (text) => {
    expect(text).toContain(said);
    expect(text).not.toContain(host);
    expect(text).not.toContain("http");
  };
  const copied = () => page.evaluate(() => navigator.clipboard.readText());

  // A passage: its words alone, since it can be neither linked to nor cited.
  await page.locator("#a4-b1 .anchor").click();
  const menu = page.locator("#passage-menu");
  for (const name of ["复制链接", "复制引文（公文）", "复制引文（GB/T 7714）", "分享…"]) {
    await expect(menu.getByRole("button", { name })).toBeHidden();
  }
  await menu.getByRole("button", { name: "复制文字" }).click();
  await expect(menu.locator("#copied")).toHaveText("已复制");
  expectSaid(await copied());
  for (const kind of ["official", "gb-t-7714"]) {
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await menu.locator(`[data-copy="${kind}"]`).evaluate((button) => button.click());
    await expect.poll(copied).not.toBe("");
    expectSaid(await copied());
  }
  await page.keyboard.press("Escape");

  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expectSaid(await page.locator("#print-note").textContent());

  await page.getByRole("navigation", { name: "视图" }).getByRole("link", { name: "目标" }).click();
  const list = page.locator("#targets-list");
  for (const format of ["CSV", "JSON"]) {
    const coming = page.waitForEvent("download");
    await list.getByRole("button", { name: `下载${format}` }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^unverified-/);
    expectSaid(readFileSync(await download.path(), "utf8"));
  }
  await list.getByRole("button", { name: "复制表格" }).click();
  await expect(list.getByRole("button", { name: "已复制" })).toBeVisible();
  expectSaid(await copied());
});

test("an address may name a file of the site, which opens under the banner", async ({ page }) => {
  await open(page, "?src=documents/review-2019/document.json");
  await expect(page.locator(".banner")).toContainText("documents/review-2019/document.json");
  await page.locator(".banner a").click();
  await expect(page.locator("h1").first()).toContainText("中共四川省委");
  await expect(page.locator(".banner")).toBeHidden();
});

for (const src of [
  "https://example.org/document.json",
  "//example.org/document.json",
  "/\\example.org/document.json",
  "\\\\example.org/document.json",
  " https://example.org/",
  "data:application/json,{}",
  "blob:null/x",
  "javascript:alert(1)",
  "",
  // What some servers read as a way up, and what does something there.
  "../logout",
  "documents/../../logout",
  "documents/%2e%2e/%2e%2e/logout",
  "documents/..%2f..%2flogout",
  "documents/%252e%252e%252flogout",
  "documents/..%5clogout",
  "documents/..;/logout",
  "documents\\..\\logout",
  "documents/./logout",
  "documents//logout",
  "documents/review-2019/document.json?logout=1",
  "documents/review-2019/document.json%3flogout=1",
]) {
  test(`an address elsewhere is refused: ${JSON.stringify(src)}`, async ({ page }) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await open(page, `?src=${encodeURIComponent(src)}`);
    await expect(notice(page)).toContainText("src 只能是本网站上的路径");
    expect(await shown(page)).toBe("decision-2023");
    // The first one is the page itself.
    expect(asked.slice(1).filter((url) => /logout|example/.test(url))).toEqual([]);
  });
}

test("an address may name no file beside the site", async ({ page, baseURL }) => {
  await page.route("**/portal/policy/**", async (route) => {
    const path = new URL(route.request().url()).pathname.replace("/portal/policy/", "");
    await route.fulfill({ response: await route.fetch({ url: baseURL + path }) });
  });
  await open(page, "portal/policy/?src=/documents/review-2019/document.json");
  await expect(notice(page)).toContainText("src 只能是本网站上的路径");
});

test("a file that an address names is asked for without the reader's cookies", async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: "session", value: "1", url: baseURL }]);
  const asked = page.waitForRequest(DATA);
  await open(page, "?src=documents/review-2019/document.json");
  await expect(page.locator(".banner")).toContainText("documents/review-2019/document.json");
  expect((await (await asked).allHeaders()).cookie).toBeUndefined();
});

test("a file that is no document is refused with the reason", async ({ page }) => {
  await open(page);
  const file = (text) => ({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.locator("#catalogue-file").setInputFiles(file("{}"));
  await expect(notice(page)).toContainText("“x.json”没有打开");
  await page.locator("#catalogue-file").setInputFiles(file(" ".repeat(17 * 1024 * 1024)));
  await expect(notice(page)).toContainText("16 MB");
  expect(await shown(page)).toBe("decision-2023");
});

test("nothing of the site's is asked for by the id of a reader's own document", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open(page, "decision-2023.html");
  const data = JSON.parse(readFileSync("public/documents/review-2019/document.json", "utf8"));
  const file = (id) => ({ name: `${id}.json`, mimeType: "application/json", buffer: Buffer.from(JSON.stringify({ ...data, id })) });
  for (const id of ["their-own", "decision-2023"]) {
    await page.locator("#catalogue-file").setInputFiles(file(id));
    await expect(page.locator(".banner")).toContainText(`${id}.json`);
    await expectReady(page);
    asked.splice(0);
    await page.getByRole("searchbox", { name: "搜索全文" }).fill("单项冠军");
    await expect(page.locator("#search-summary")).toHaveText("“单项冠军”：6处。");
    expect(asked.filter((path) => path.includes(id))).toEqual([]);
  }
  // Nor is the site's document of that id taken for the one that is shown.
  await page.getByRole("searchbox", { name: "搜索全文" }).fill("新型工业化");
  await page.getByRole("checkbox", { name: "也在其他文件中查找" }).check();
  const elsewhere = page.getByRole("region", { name: "其他文件" });
  await expect(elsewhere.getByRole("heading", { name: "新型工业化决定" })).toBeVisible();
});

test("what opens a document ends with it, and when it is cancelled", async ({ page }) => {
  await open(page);
  await choose(page);
  await expectReview(page);
  expect(page.workers()).toHaveLength(0);
  await page.goBack();
  await expect.poll(() => shown(page)).toBe("decision-2023");
  await page.route(DATA, () => {});
  await choose(page);
  await expect.poll(() => page.workers().length).toBe(1);
  await notice(page).getByRole("button", { name: "取消" }).click();
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(notice(page)).toBeEmpty();
  expect(await shown(page)).toBe("decision-2023");
});

test("a panic of what opens a document is tried again, then told, and can be tried again", async ({ page, complaints }) => {
  /** The next worker, once it has asked for the document. */
  const next = async () => {
    const [worker] = await Promise.all([page.waitForEvent("worker"), page.waitForRequest(DATA)]);
    return worker;
  };
  const panic = (worker) => worker.evaluate(() => void setTimeout(() => { throw new Error("as a panic does"); }));
  await open(page);
  await page.route(DATA, () => {});
  const [first] = await Promise.all([next(), choose(page)]);
  const [second] = await Promise.all([next(), panic(first)]);
  await expect(notice(page)).not.toContainText("已停止");
  await panic(second);
  await expect(notice(page)).toContainText("打开文件的程序出错，已停止");
  expect(await shown(page)).toBe("decision-2023");
  complaints.splice(0);
  await page.unroute(DATA);
  await notice(page).getByRole("button", { name: "重试" }).click();
  await expectReview(page);
});

test("a panic that doesn't come again costs the reader nothing", async ({ page }) => {
  await open(page);
  await page.route(DATA, () => {}, { times: 1 });
  const started = page.waitForEvent("worker");
  const asked = page.waitForRequest(DATA);
  await choose(page);
  const worker = await started;
  await asked;
  await worker.evaluate(() => void setTimeout(() => { throw new Error("as a panic does"); }));
  await expectReview(page);
});

for (const [which, spoil] of [
  ["no workers", () => { delete globalThis.Worker; }],
  ["no modules in workers", () => {
    const { Worker } = globalThis;
    globalThis.Worker = class extends Worker {
      constructor(address) {
        super(address);
      }
    };
  }],
]) {
  test(`a browser with ${which} opens documents all the same`, async ({ page }) => {
    await page.addInitScript(spoil);
    await open(page);
    await choose(page);
    await expectReview(page);
    await page.getByRole("searchbox", { name: "搜索全文" }).fill("新型工业化");
    await page.getByRole("checkbox", { name: "也在其他文件中查找" }).check();
    await expect(page.getByRole("region", { name: "其他文件" }).getByRole("heading", { name: "新型工业化决定" })).toBeVisible();
  });
}

/** A file with the review and, behind it, so many parts of 90 blocks each. */
function longer(parts) {
  const data = JSON.parse(readFileSync("public/documents/review-2019/document.json", "utf8"));
  for (let number = 6; number < 6 + parts; number += 1) {
    const block = (_, at) => ({ id: `p${number}-b${at + 1}`, kind: "paragraph", text: "推进制造强省建设。" });
    data.sections.push({ id: `p${number}`, kind: "part", number, label: "", title: "重点", blocks: Array.from({ length: 90 }, block) });
  }
  return { name: "long.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(data)) };
}

test("a long document can be cancelled until it is shown", async ({ page }) => {
  await open(page, "?industry=ai");
  // In the page: it may be loaded before a test can press the button.
  const isCancelled = page.evaluate(() => new Promise((then) => {
    const notice = document.getElementById("notice");
    new MutationObserver((_, observer) => {
      const cancel = [...notice.querySelectorAll("button")].find(({ textContent }) => textContent === "取消");
      if (!cancel) return;
      observer.disconnect();
      cancel.click();
      then();
    }).observe(notice, { childList: true });
  }));
  await page.locator("#catalogue-file").setInputFiles(longer(150));
  await isCancelled;
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect.poll(() => page.workers().length).toBe(0);
  expect(await shown(page)).toBe("decision-2023");
  await expect(term(page, "人工智能")).toBeChecked();
  await term(page, "人工智能").uncheck();
  await expect(page.locator("[data-match]")).toHaveCount(0);
});

test("a long document is shown whole, the banner first, and is what it would be at once", async ({ page }) => {
  await open(page);
  const wasFirst = page.evaluate(() => new Promise((then) => {
    const explorer = document.getElementById("explorer");
    const first = () => explorer.firstElementChild?.matches(".banner") && explorer.querySelectorAll(".block").length;
    new MutationObserver((_, observer) => {
      if (!("foreign" in document.documentElement.dataset) || !explorer.hasChildNodes()) return;
      observer.disconnect();
      then(first());
    }).observe(explorer, { childList: true, subtree: true });
  }));
  await page.locator("#catalogue-file").setInputFiles(longer(30));
  // What comes first is the banner, with little of the text or none.
  expect(await wasFirst).toBeLessThan(1000);
  await expectReady(page);
  const ids = await page.locator("#text .block").evaluateAll((blocks) => blocks.map(({ id }) => id));
  expect(ids.slice(-2)).toEqual(["p35-b89", "p35-b90"]);
  expect(new Set(ids).size).toBe(ids.length);
  await page.getByRole("searchbox", { name: "搜索全文" }).fill("推进制造强省建设。");
  await expect(page.locator("#search-summary")).toHaveText(/：27\d\d处/);
});

/** Ends once the first nodes of a foreign document are in the page, and the others on their way. */
const halfway = (page) => page.evaluate(() => new Promise((then) => {
  const explorer = document.getElementById("explorer");
  new MutationObserver((_, observer) => {
    const isBegun = "foreign" in document.documentElement.dataset && explorer.querySelector("#text .block");
    if (!isBegun || !explorer.hasAttribute("aria-busy")) return;
    observer.disconnect();
    then();
  }).observe(explorer, { childList: true, subtree: true });
}));

test("who goes back while a long document comes has the one before, whole", async ({ page }) => {
  await open(page);
  const blocks = () => page.locator("#explorer .block").count();
  const before = await blocks();
  const isHalfway = halfway(page);
  await page.locator("#catalogue-file").setInputFiles(longer(150));
  await isHalfway;
  await page.evaluate(() => history.back());
  await expect(page.locator("html:not([data-foreign])[data-ready]")).toHaveCount(1, { timeout: 20_000 });
  expect(await shown(page)).toBe("decision-2023");
  await expect(page.locator("#explorer")).not.toHaveAttribute("aria-busy");
  // Whatever waited for a turn of the other has had it.
  await page.evaluate(() => new Promise((then) => requestAnimationFrame(() => requestIdleCallback(then))));
  expect(await blocks()).toBe(before);
  await term(page, "人工智能").check();
  await expect(page.locator("[data-match]").first()).toBeVisible();
});

test("who reads on while a long document comes is not moved", async ({ page }) => {
  await open(page);
  const isHalfway = halfway(page);
  await page.locator("#catalogue-file").setInputFiles(longer(40));
  await isHalfway;
  const there = await page.evaluate(() => {
    document.querySelector("#text .block a").focus();
    scrollTo({ top: 200, behavior: "instant" });
    return scrollY;
  });
  expect(there).toBeGreaterThan(0);
  await expectReady(page);
  expect(await page.evaluate(() => scrollY)).toBeCloseTo(there, -1);
  expect(await page.evaluate(() => document.activeElement.closest("#text") !== null)).toBe(true);
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("the name in the masthead leads to the others", async ({ page }) => {
    await open(page);
    await choose(page);
    await expectReview(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
