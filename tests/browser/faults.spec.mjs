// What goes wrong between the site and the page: whatever it is, within 8 seconds the text is there, with a
// line that names the cause and a way on, and nothing is left uncaught.

import { readFileSync } from "node:fs";
import { sumOf } from "../../src/browser/program.js";
import { FAULTS, misbehaving } from "../faults/server.mjs";
import { expect, test } from "./explorer.mjs";

/** Milliseconds after which it must have ended, counted from the address. */
const LIMIT = 8000;
const WASM = /^\/policy-explorer_bg-\w+\.wasm$/;
const GLUE = /^\/policy-explorer-\w+\.js$/;
const LATER = /^\/policy-explorer_later-\w+\.wasm$/;
const LOADER = /^\/loader-\w+\.js$/;
const PAGE = /^\/$/;
const ENGLISH = /^\/decision-2023\.en\.html$/;
const DATA = /^\/documents\/review-2019\/document\.json$/;
const panicking = (file) => new URL(`../../target/panicking/policy-explorer${file}`, import.meta.url);

test.use({ isHosted: true });

let site;
test.beforeEach(async ({ baseURL }) => (site = await misbehaving(baseURL)));
test.afterEach(() => site?.stop());

const notice = (page) => page.locator("#notice");
const soon = { timeout: LIMIT };

/** Has the site misbehave, and opens it. */
async function openWith(page, faults, query = "") {
  site.faults.push(...faults);
  await page.goto(site.root + query, { waitUntil: "commit" });
}

/** The text is there to the end, in one piece. */
async function expectText(page) {
  await expect(page.locator("#a1-b1")).toBeVisible(soon);
  await expect(page.locator("#a18-b1")).toBeVisible();
  await expect(page.locator("#text .block")).toHaveCount(38);
}

/** The complaints of the page are those of the network, and one of ours that begins so. */
function expectOneOf(complaints, cause) {
  forgetFiles(complaints);
  expect(complaints.splice(0)).toEqual([expect.stringMatching(cause)]);
}

/** Forgets what the browser itself has said of files that don't come: it may say it late. */
function forgetFiles(complaints) {
  const others = complaints.filter((told) => !/^Failed to load|^Access to|preload|MIME|net::/.test(told));
  complaints.splice(0, complaints.length, ...others);
}

/** Nothing misbehaves any more, and the way on leads to the program. */
async function expectWayOn(page, way, complaints = []) {
  site.faults.splice(0);
  const left = page.waitForEvent("framenavigated");
  await way.click();
  await left;
  // What was said late is of the page that has gone.
  forgetFiles(complaints);
  await expect(page.locator("html")).toHaveAttribute("data-ready", "");
  await expect(notice(page)).toBeEmpty();
}

test.describe("the program", () => {
  for (const [fault, cause, chinese, english, faults] of [
    ["is not there", "missing", "程序文件不存在", "is missing", [[WASM, FAULTS.status(404)]]],
    ["meets an error of the server", "missing", "程序文件不存在", "is missing", [[WASM, FAULTS.status(500)]]],
    ["is cut short", "broken", "程序文件已损坏", "is damaged", [[WASM, FAULTS.cut(0.5)]]],
    ["has one bit wrong", "broken", "程序文件已损坏", "is damaged", [[WASM, FAULTS.flip()]]],
    ["stalls", "slow", "网络较慢", "network is slow", [[WASM, FAULTS.stall(30_000)]]],
    ["comes very slowly", "slow", "网络较慢", "network is slow", [[WASM, FAULTS.trickle(2000)]]],
    ["is lost half-way", "network", "网络中断", "network failed", [[WASM, FAULTS.hangUp(0.5)]]],
    ["can't be asked for", "network", "网络中断", "network failed", [[WASM, FAULTS.refuse()]]],
    ["is a page instead", "missing", "程序文件不存在", "is missing", [[WASM, FAULTS.fallback()]]],
    ["has lost its glue", "missing", "程序文件不存在", "is missing", [[GLUE, FAULTS.status(404)]]],
    ["has a page for its glue", "missing", "程序文件不存在", "is missing", [[GLUE, FAULTS.fallback()]]],
    ["has half of its glue", "broken", "程序文件已损坏", "is damaged", [[GLUE, FAULTS.cut(0.5)]]],
    ["is of another release than the page", "missing", "程序文件不存在", "is missing",
      [[PAGE, FAULTS.change(/policy-explorer-\w+/g, "policy-explorer-0123456789abcdef")], [/0123456789abcdef/, FAULTS.status(404)]]],
    ["may not run by the policy", "blocked", "安全策略", "security policy",
      [[PAGE, FAULTS.header("content-security-policy", (policy) => policy.replace(" 'wasm-unsafe-eval'", ""))]]],
    ["finds a page without its data", "data", "文件数据无法读取", "data cannot be read",
      [[PAGE, FAULTS.change('"sections":[', '"sections":{')]]],
    ["finds data of another shape", "data", "文件数据无法读取", "data cannot be read",
      [[PAGE, FAULTS.change('"schema":"policy-explorer/2"', '"schema":"policy-explorer/9"')]]],
  ]) {
    test(`that ${fault} is named, and the text stays`, async ({ page, complaints }) => {
      await openWith(page, faults);
      await expect(notice(page)).toContainText(chinese, soon);
      await expect(page.locator("html")).toHaveAttribute("data-failed", cause);
      await expectText(page);
      expectOneOf(complaints, new RegExp(`^${cause}: `));
      await expectWayOn(page, notice(page).getByRole("button", { name: "重新载入" }), complaints);
    });

    test(`that ${fault} is named in English`, async ({ page, complaints }) => {
      const both = faults.map(([pattern, fault]) => [pattern === PAGE ? ENGLISH : pattern, fault]);
      await openWith(page, both, "decision-2023.en.html?lang=en");
      await expect(notice(page)).toContainText(english, soon);
      await expect(notice(page).getByRole("button", { name: "Reload" })).toBeVisible();
      await expectText(page);
      complaints.splice(0);
    });
  }

  test("of the wrong type runs all the same", async ({ page }) => {
    await openWith(page, [[WASM, FAULTS.type("text/plain")]]);
    await expect(page.locator("html")).toHaveAttribute("data-ready", "", soon);
  });
});

test.describe("a loader", () => {
  for (const [fault, answer] of [
    ["isn't there", FAULTS.status(404)],
    ["is a page instead", FAULTS.fallback()],
    ["is cut short", FAULTS.cut(0.5)],
    ["can't be asked for", FAULTS.refuse()],
  ]) {
    test(`that ${fault} leaves the text, and a line by the style alone`, async ({ page, complaints }) => {
      await openWith(page, [[LOADER, answer]]);
      const line = page.locator("#unstarted");
      await expect(line).toBeVisible(soon);
      await expect(line).toContainText("页面的程序没有运行");
      await expectText(page);
      complaints.splice(0);
      await expectWayOn(page, line.getByRole("link", { name: "重新载入" }));
      await expect(line).toHaveCount(0);
    });
  }
});

test("a style that isn't there leaves text, outline and program", async ({ page, complaints }) => {
  await openWith(page, [[/^\/later-\w+\.css$/, FAULTS.fallback()]]);
  await expect(page.locator("html")).toHaveAttribute("data-ready", "", soon);
  await expectText(page);
  complaints.splice(0);
});

test.describe("the second chunk of the program", () => {
  const menu = (page) => page.locator("#passage-menu");
  /** Turns to the menu of a passage, with no pointer that has the chunk fetched ahead. */
  const turnTo = (page) => page.locator("#a5 .anchor").first().evaluate((anchor) => anchor.click());

  test("comes when the reader turns to something of it, and not before", async ({ page }) => {
    const asked = [];
    page.on("request", (request) => LATER.test(new URL(request.url()).pathname) && asked.push(request.url()));
    await openWith(page, []);
    await expect(page.locator("html")).toHaveAttribute("data-ready", "", soon);
    await page.locator("#query").fill("数字化");
    await expect(page.locator("#results a").first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(asked).toEqual([]);
    await page.locator("#query").fill("");
    await turnTo(page);
    await expect(menu(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await turnTo(page);
    await expect(menu(page)).toBeVisible();
    expect(asked).toHaveLength(1);
  });

  test("serves the next document too, and the page in another language", async ({ page }) => {
    await openWith(page, []);
    await expect(page.locator("html")).toHaveAttribute("data-ready", "", soon);
    await turnTo(page);
    await expect(menu(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await page.locator("a[data-language=en]").click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.locator("html")).toHaveAttribute("data-ready", "", soon);
    await page.locator("#find-term").fill("lottery shop");
    await expect(page.locator("#find-term-told")).toContainText("No such filter");
    await turnTo(page);
    await expect(menu(page)).toBeVisible();
  });

  test("that is slow is announced; what was clicked on and typed before waits for it", async ({ page, complaints }) => {
    await openWith(page, [[LATER, FAULTS.trickle(1500)]]);
    await expect(page.locator("html")).toHaveAttribute("data-ready", "", soon);
    await page.locator("#find-term").fill("彩票店");
    await turnTo(page);
    await expect(notice(page)).toContainText("正在载入");
    await expect(menu(page)).toBeVisible(soon);
    await expect(notice(page)).toBeEmpty();
    await expect(page.locator("#find-term-told")).toContainText("未找到相应选项");
    complaints.splice(0);
  });

  for (const [fault, answer] of [
    ["isn't there", FAULTS.status(404)],
    ["is cut short", FAULTS.cut(0.5)],
    ["has one bit wrong", FAULTS.flip()],
    ["is lost half-way", FAULTS.hangUp(0.5)],
    ["is a page instead", FAULTS.fallback()],
  ]) {
    test(`that ${fault} is told; the text and the search stay, and a retry leads on`, async ({ page, complaints }) => {
      await openWith(page, [[LATER, answer]]);
      await expect(page.locator("html")).toHaveAttribute("data-ready", "", soon);
      await turnTo(page);
      await expect(notice(page)).toContainText("这一部分没有载入", soon);
      await expectText(page);
      await page.locator("#query").fill("数字化");
      await expect(page.locator("#results a").first()).toBeVisible();
      await page.locator("#query").fill("");
      complaints.splice(0);
      site.faults.splice(0);
      await notice(page).getByRole("button", { name: "重试" }).click();
      await expect(menu(page)).toBeVisible();
      await expect(notice(page)).toBeEmpty();
    });
  }

  test("of another release than the page is told", async ({ page, complaints }) => {
    await openWith(page, [
      [PAGE, FAULTS.change(/policy-explorer_later-\w+/g, "policy-explorer_later-01234567")],
      [/01234567/, FAULTS.status(404)],
    ]);
    await expect(page.locator("html")).toHaveAttribute("data-ready", "", soon);
    await turnTo(page);
    await expect(notice(page)).toContainText("这一部分没有载入", soon);
    await expectText(page);
    complaints.splice(0);
  });
});

test.describe("a document", () => {
  for (const [fault, line, answer] of [
    ["isn't there", "没有打开", FAULTS.status(404)],
    ["is cut short", "没有打开", FAULTS.cut(0.5)],
    ["is lost half-way", "没有打开", FAULTS.hangUp(0.5)],
    ["is a page instead", "没有打开", FAULTS.fallback()],
    ["has another shape", "没有打开", FAULTS.change("policy-explorer/2", "policy-explorer/9")],
    ["refers to what it hasn't", "没有打开", FAULTS.change(/"block": "p1-b1"/g, '"block": "p99-b1"')],
  ]) {
    test(`that ${fault} is named, and the present one stays`, async ({ page, complaints }) => {
      await openWith(page, [[DATA, answer]]);
      await expect(page.locator("html")).toHaveAttribute("data-ready", "", soon);
      await page.getByRole("button", { name: "换一个文件" }).click();
      await page.getByRole("dialog", { name: "文件" }).getByRole("link", { name: "2019年工作回顾" }).click();
      await expect(notice(page)).toContainText(line, soon);
      await expectText(page);
      complaints.splice(0);
      site.faults.splice(0);
      await notice(page).getByRole("button", { name: "重试" }).click();
      await expect(page.locator("#explorer")).toHaveAttribute("data-document", "review-2019");
    });
  }
});

test.describe("a file that an address names", () => {
  for (const [fault, line, answer] of [
    ["is elsewhere", "服务器转到了别的网址", () => FAULTS.redirect("/documents/decision-2023/document.json")],
    ["has no end", "16 MB", (ended) => FAULTS.endless(ended)],
    ["is small only on its way", "16 MB", () => FAULTS.bomb(200 * 2 ** 20)],
  ]) {
    test(`and that ${fault} isn't taken`, async ({ page, complaints }) => {
      let ended;
      const left = new Promise((then) => (ended = then));
      await openWith(page, [[DATA, answer(ended)]], "?src=documents/review-2019/document.json");
      await expect(notice(page)).toContainText(line, soon);
      if (fault === "has no end") await left;
      await expectText(page);
      complaints.splice(0);
    });
  }
});

test.describe("a place", () => {
  test("without scripts has the text, and says what is missing", async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, locale: "zh-CN" });
    await page.goto(site.root);
    await expect(page.locator(".unscripted")).toContainText("脚本没有运行");
    await expect(page.locator("#unstarted")).toBeHidden();
    await expectText(page);
    await page.goto(`${site.root}decision-2023.en.html`);
    await expect(page.locator(".unscripted")).toContainText("Scripts do not run");
    await page.close();
  });

  test("without WebAssembly has the text, and says so", async ({ page, complaints }) => {
    await page.addInitScript(() => delete globalThis.WebAssembly);
    await openWith(page, []);
    await expect(notice(page)).toContainText("不支持 WebAssembly", soon);
    await expectText(page);
    expectOneOf(complaints, /^no-webassembly: /);
  });

  for (const [sandbox, line] of [["", ".unscripted"], ["allow-scripts", undefined]]) {
    test(`in a sandbox with "${sandbox}" has the text`, async ({ page }) => {
      await page.goto(`${site.root}embedding/`);
      await page.evaluate(([sandbox, src]) => {
        const frame = document.createElement("iframe");
        Object.assign(frame, { src, width: 800, height: 600 });
        frame.setAttribute("sandbox", sandbox);
        document.body.replaceChildren(frame);
      }, [sandbox, `${site.root}?embed=1`]);
      const inner = page.frameLocator("iframe");
      await expect(inner.locator("#a1-b1")).toBeVisible(soon);
      if (line) await expect(inner.locator(line)).toContainText("脚本没有运行");
      else await expect(inner.locator("html")).toHaveAttribute("data-ready", "", soon);
    });
  }

  test("of no size shows everything once it grows", async ({ page }) => {
    await page.goto(`${site.root}embedding/`);
    await page.evaluate((src) => {
      const frame = document.createElement("iframe");
      frame.src = src;
      frame.width = frame.height = 0;
      document.body.replaceChildren(frame);
    }, site.root);
    const inner = page.frameLocator("iframe");
    await expect(inner.locator("html")).toHaveAttribute("data-ready", "", soon);
    await page.locator("iframe").evaluate((frame) => Object.assign(frame, { width: 900, height: 700 }));
    await expect(inner.locator("#a1-b1")).toBeVisible();
    await inner.locator("#query").fill("人工智能");
    await expect(inner.locator("#results a").first()).toBeInViewport();
  });

  for (const [fault, spoil] of [
    ["whose storage throws at every touch", () => {
      const refuse = { get: () => { throw new DOMException("no", "SecurityError"); } };
      for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(globalThis, name, refuse);
    }],
    ["whose storage is full", () => {
      Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
    }],
  ]) {
    test(`${fault} loses nothing but what is remembered`, async ({ page }) => {
      await page.addInitScript(spoil);
      await openWith(page, []);
      await expect(page.locator("html")).toHaveAttribute("data-ready", "", soon);
      await page.getByRole("button", { name: "显示设置" }).click();
      await page.getByRole("radio", { name: /夜间|深色/ }).first().check();
      await page.keyboard.press("Escape");
      await page.locator("#query").fill("数字化");
      await expect(page.locator("#results a").first()).toBeVisible();
      await page.locator("a[data-language=en]").click();
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
    });
  }
});

test.describe("at work", () => {
  test("a panic is told once, in the page, with the way to load it anew; the text stays", async ({ page, complaints }) => {
    const sum = sumOf(readFileSync(panicking("_bg.wasm")));
    await openWith(page, [
      [PAGE, FAULTS.change(/data-sum="?\d+"?/, `data-sum="${sum}"`)],
      [WASM, FAULTS.replace(panicking("_bg.wasm"))],
      [GLUE, FAULTS.replace(panicking(".js"))],
    ]);
    await expect(page.locator("html")).toHaveAttribute("data-ready", "", soon);
    await page.evaluate(() => document.dispatchEvent(new Event("panic-on-request")));
    await expect(notice(page)).toContainText("程序出错，已停止");
    await expectText(page);
    // What the program listened to is heard by nobody any more.
    await page.locator("#query").fill("人工智能");
    await page.evaluate(() => document.dispatchEvent(new Event("panic-on-request")));
    await expect(notice(page)).toHaveText(/^程序出错，已停止/);
    expectOneOf(complaints, /^panic: .*panic-on-request/s);
    await expectWayOn(page, notice(page).getByRole("button", { name: "重新载入" }));
  });

  for (const [fault, answer] of [["isn't there", FAULTS.status(404)], ["is broken", FAULTS.cut(0.3)]]) {
    test(`a chart library that ${fault} leaves picture and table, and can be asked for again`, async ({ page, complaints }) => {
      await openWith(page, [[/charts-\w+\.js$/, answer]]);
      await expect(page.locator("html")).toHaveAttribute("data-ready", "", soon);
      const figure = page.locator("#text figure[data-chart]");
      await figure.locator(".chart-box").click();
      await expect(figure.getByRole("status")).toContainText("动态图表没有载入");
      await expect(figure.locator("img")).toBeVisible();
      await figure.getByRole("button", { name: "数据表" }).click();
      await expect(figure.getByRole("table")).toBeVisible();
      complaints.splice(0);
    });
  }
});
