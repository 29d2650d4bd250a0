// Embedding: frames, and the element, in the page of a portal with styles, handlers and a policy of its own.

import { chromium } from "@playwright/test";
import { policyFor, portal as serve } from "../portal/server.mjs";
import { expect, test } from "./explorer.mjs";

test.use({ isHosted: true });

let portal;
test.beforeAll(async () => (portal = await serve()));
test.afterAll(() => portal.stop());

/** A page of the portal with this content, open. */
async function host(page, baseURL, content, policy = policyFor(baseURL)) {
  await page.goto(portal.put(content.replaceAll("@@site@@", baseURL), policy));
}

const script = '<script src="@@site@@embed.js" defer></script>';
const frame = (page, at = 0) => page.frameLocator("iframe").nth(at);
const ready = (page, at = 0) => expect(frame(page, at).locator("html")).toHaveAttribute("data-ready", "");
const heights = (page) => page.locator("iframe, policy-explorer").evaluateAll((all) => all.map((each) => each.offsetHeight));
const events = (page, type) =>
  page.evaluate((type) => globalThis.portal.events.filter((event) => event.type === type), type);

/** Filters by an industry, in the sheet of a narrow frame. */
async function choose(inner) {
  await inner.getByRole("button", { name: "筛选", exact: true }).click();
  await inner.getByRole("checkbox", { name: "人工智能" }).first().check();
  await inner.locator("#filter .sheet-close").click();
}

test.afterEach(async ({ page }) => {
  const violations = await page.evaluate(() => globalThis.portal?.violations ?? []);
  expect(violations, "of the portal's policy").toEqual([]);
});

test.describe("a frame alone", () => {
  const content = (query, fragment = "") =>
    `<iframe src="@@site@@?embed=1${query}${fragment}" width="100%" height="600" title="政策导览"></iframe>`;

  test("is complete by itself: no masthead, and a line with source and link", async ({ page, baseURL }) => {
    await host(page, baseURL, content("&industry=ai", "#a5"));
    await ready(page);
    await expect(frame(page).getByRole("banner")).toBeHidden();
    await expect(frame(page).locator("#a5")).toBeInViewport();
    await expect(frame(page).locator("[data-match]").first()).toBeAttached();
    const line = frame(page).locator(".embed-source");
    await expect(line).toContainText("来源：四川日报");
    const link = line.getByRole("link", { name: "在政策导览中打开" });
    expect(new URL(await link.evaluate((a) => a.href)).search).toBe("?industry=ai");
    expect(new URL(await link.evaluate((a) => a.href)).hash).toBe("#a5");
    expect(await heights(page)).toEqual([604]);
  });

  for (const [section, what, beside, within = section] of [
    ["a10", "an article", "a9", "a10-b1"],
    ["a5-b2", "a passage", "a5-b1"],
    ["shares-2027", "a chart", "a3-b1"],
    ["p2", "a part", "p1", "a5-b2"],
  ]) {
    test(`shows ${what} alone`, async ({ page, baseURL }) => {
      await host(page, baseURL, content(`&section=${section}`));
      await ready(page);
      await expect(frame(page).locator(`#${section}`)).toBeVisible();
      await expect(frame(page).locator(`#${within}`)).toBeVisible();
      await expect(frame(page).locator(`#${beside}`)).toBeHidden();
    });
  }

  test("shows a chart of another view, an industry's brief, and the targets", async ({ page, baseURL }) => {
    await host(page, baseURL, content("&section=structure") + content("&view=brief&industry=ai") + content("&view=targets"));
    for (const at of [0, 1, 2]) await ready(page, at);
    await expect(frame(page, 0).locator("#structure")).toBeVisible();
    await expect(frame(page, 0).locator("#text")).toBeHidden();
    await expect(frame(page, 1).getByRole("region", { name: "简报" })).toContainText("人工智能");
    await expect(frame(page, 2).getByRole("heading", { name: "目标", exact: true })).toBeVisible();
  });

  test("shows the whole document where its address names what is no part of it", async ({ page, baseURL }) => {
    const others = ["explorer", "outline", "settings", "query", "document", "a4-title", "nothing"];
    await host(page, baseURL, others.map((id) => content(`&section=${id}`)).join(""));
    for (const [at, id] of others.entries()) {
      await ready(page, at);
      await expect(frame(page, at).locator("#a9-b1"), id).toBeVisible();
      await expect(frame(page, at).locator("html"), id).not.toHaveAttribute("data-only");
    }
  });

  test("opens what it is not for in the explorer", async ({ page, context, baseURL }) => {
    await host(page, baseURL, content("&view=brief&industry=ai&section=brief"));
    await ready(page);
    const opened = context.waitForEvent("page");
    await frame(page).locator("#brief .passages-place").first().click();
    const url = new URL((await opened).url());
    expect(url.origin + url.pathname + url.search).toBe(`${baseURL}?industry=ai`);
    expect(url.hash).toMatch(/^#a\d+-b\d+$/);
    await expect(frame(page).locator("#brief")).toBeVisible();
  });

  test("has search and filter where the host wants them", async ({ page, baseURL }) => {
    await host(page, baseURL, content("&tools=1"));
    await ready(page);
    await frame(page).getByRole("searchbox").fill("锂电");
    await expect(frame(page).getByRole("region", { name: "搜索结果" })).toContainText("锂电");
  });

  test("takes theme and size from its address", async ({ page, baseURL }) => {
    await host(page, baseURL, content("&theme=dark&size=1.5"));
    await ready(page);
    await expect(frame(page).locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(frame(page).locator("html")).toHaveAttribute("data-size", "1.5");
  });

  test("does not move the page around it", async ({ page, baseURL }) => {
    await host(page, baseURL, `<div class="before"></div>${content("&at=a10")}`);
    await expect(frame(page).locator("#a10")).toBeVisible();
    expect(await page.frames()[1].evaluate(() => scrollY)).toBeGreaterThan(1000);
    await ready(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await page.evaluate(() => document.activeElement.tagName)).toBe("BODY");
  });
});

for (const [which, attributes, end] of [["of a fixed height", 'height="600"', ""], ["as high as its content", "data-policy-explorer", script]]) {
  test(`a frame ${which} changes its language without moving the page around it`, async ({ page, baseURL }) => {
    // A browser draws nothing in a frame that can't be seen.
    await host(page, baseURL, `<iframe src="@@site@@?embed=1&tools=1" title="政策导览" ${attributes}></iframe><div class="before"></div>${end}`);
    await ready(page);
    const inner = frame(page).locator("html");
    await inner.evaluate(() => (location.hash = "#a10"));
    await expect(frame(page).locator(":target")).toHaveId("a10");
    await page.evaluate(() => {
      scrollTo(0, 0);
      globalThis.moved = false;
      addEventListener("scroll", () => (globalThis.moved ||= scrollY > 0));
    });
    // A test that scrolls the page to what it clicks on would move it.
    await inner.evaluate(() => document.querySelector("a[data-language=en]").click());
    await expect(inner).toHaveAttribute("lang", "en");
    await expect(inner).toHaveAttribute("data-ready", "");
    // What brings the reader back to their place comes in a frame after that.
    await inner.evaluate(() => new Promise((then) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(then)))));
    expect(await page.evaluate(() => [globalThis.moved, scrollY])).toEqual([false, 0]);
  });
}

test.describe("a frame with the script", () => {
  const content = (query) =>
    `<iframe src="@@site@@?embed=1${query}" data-policy-explorer title="政策导览"></iframe>${script}`;

  test("is as high as its content, and follows it", async ({ page, baseURL }) => {
    await host(page, baseURL, content("&section=a10"));
    await ready(page);
    const inside = () => frame(page).locator("body").evaluate((body) => body.getBoundingClientRect().height);
    await expect.poll(async () => (await heights(page))[0] - 4).toBeGreaterThan(200);
    await expect.poll(async () => Math.abs((await heights(page))[0] - 4 - (await inside()))).toBeLessThanOrEqual(1);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(async () => Math.abs((await heights(page))[0] - 4 - (await inside()))).toBeLessThanOrEqual(1);
    const before = (await heights(page))[0];
    await frame(page).locator("html").evaluate((html) => (html.dataset.size = "2"));
    await expect.poll(async () => (await heights(page))[0]).toBeGreaterThan(before + 50);
  });

  test("hears only its own frame, and only what is of the shape", async ({ page, baseURL }) => {
    await host(page, baseURL, content("&section=a10"));
    await ready(page);
    await expect.poll(async () => (await heights(page))[0]).toBeGreaterThan(200);
    const [before] = await heights(page);
    const said = { protocol: "policy-explorer", version: 1, kind: "height", id: "frame-1" };
    // From the page itself, and from a frame of the portal's own.
    await page.evaluate((said) => postMessage({ ...said, height: 5000 }, "*"), said);
    // From the frame, but not of the shape.
    const inner = page.frames()[1];
    for (const wrong of [{ height: "5000" }, { version: 2, height: 5000 }, { id: "frame-2", height: 5000 }, { kind: "move", top: 0 }, null, "x"]) {
      await inner.evaluate((said) => parent.postMessage(said, "*"), wrong && typeof wrong === "object" ? { ...said, ...wrong } : wrong);
    }
    await inner.evaluate((said) => parent.postMessage(said, "*"), { ...said, height: Number.NaN });
    await page.waitForTimeout(200);
    expect(await heights(page)).toEqual([before]);
    // Of the shape, but beyond all measure.
    await inner.evaluate((said) => parent.postMessage(said, "*"), { ...said, height: 1e9 });
    await expect.poll(async () => (await heights(page))[0]).toBe(50_004);
    await inner.evaluate((said) => parent.postMessage(said, "*"), { ...said, height: -7 });
    await expect.poll(async () => (await heights(page))[0]).toBe(84);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

test.describe("the element", () => {
  test("makes its frame, tells of it, and stands beside others", async ({ page, baseURL }) => {
    await host(page, baseURL, `
      <policy-explorer id="one" section="a10"><a href="@@site@@#a10">第十条</a></policy-explorer>
      <policy-explorer id="two" view="brief" industry="ai equipment" theme="dark"></policy-explorer>
      <policy-explorer id="three" src="@@site@@review-2019.html" height="500" font-scale="1.6"></policy-explorer>
      <policy-explorer id="four" section="shares-2027"></policy-explorer>
      <policy-explorer id="five" view="targets" height="400"></policy-explorer>${script}`);
    await expect.poll(async () => (await events(page, "pe-ready")).map(({ id }) => id).sort(), { timeout: 20_000 })
      .toEqual(["five", "four", "one", "three", "two"]);
    const address = (id) => page.locator(`#${id} iframe`).evaluate((frame) => new URL(frame.src));
    await expect(page.locator("#one").getByRole("link")).toBeHidden();
    expect(await page.locator("#two iframe").getAttribute("src")).toContain("industry=ai&industry=equipment");
    expect(await page.locator("#three iframe").getAttribute("src")).toContain("review-2019.html?embed=1&size=1.5");
    expect(await page.locator("#three iframe").evaluate((frame) => frame.offsetHeight)).toBe(500);
    expect(await address("one")).toBeTruthy();
    await expect(page.frameLocator("#one iframe").locator("#a10")).toBeVisible();
    await expect(page.frameLocator("#three iframe").locator("#p5-b1")).toBeAttached();
    await expect.poll(async () => (await events(page, "pe-height")).some(({ id, detail }) => id === "four" && detail.height > 200)).toBe(true);
  });

  test("tells where the reader goes, and keeps it in the address where that is wanted", async ({ page, baseURL }) => {
    await host(page, baseURL, `<policy-explorer tools height="600" sync="policy"></policy-explorer>${script}`);
    const inner = page.frameLocator("policy-explorer iframe");
    await expect(inner.locator("html")).toHaveAttribute("data-ready", "");
    await choose(inner);
    await expect.poll(async () => (await events(page, "pe-navigate")).at(-1)?.detail.address)
      .toBe(new URL("?industry=ai", baseURL).href);
    expect(new URL(page.url()).searchParams.get("policy")).toBe("industry=ai");
    await page.reload();
    await expect(inner.locator("#found")).toContainText("人工智能");
    // The language too, which a frame can't keep.
    await inner.locator("a[data-language=en]").first().evaluate((link) => link.click());
    await expect(inner.locator("html")).toHaveAttribute("lang", "en");
    await expect.poll(() => new URL(page.url()).searchParams.get("policy")).toBe("industry=ai&lang=en");
    await page.reload();
    await expect(inner.locator("html")).toHaveAttribute("lang", "en");
    await expect(inner.locator("html")).toHaveAttribute("data-ready", "");
  });

  test("keeps all that the reader has chosen of a document, whatever its facets are called", async ({ page, baseURL }) => {
    await host(page, baseURL, `<policy-explorer tools height="600" sync="policy"></policy-explorer>${script}`);
    const inner = page.frameLocator("policy-explorer iframe");
    await expect(inner.locator("html")).toHaveAttribute("data-ready", "");
    const query = `subject=x&${"industry=y&".repeat(60)}q=${encodeURIComponent("𠀀".repeat(100))}`;
    await inner.locator("html").evaluate((_, query) => history.replaceState(history.state, "", `?embed=1&tools=1&${query}`), query);
    const kept = () => new URL(page.url()).searchParams.get("policy");
    await expect.poll(kept).toBe(query);
  });

  test("follows its attributes, and is removed and added again without a trace", async ({ page, baseURL }) => {
    await host(page, baseURL, `<policy-explorer id="one" section="a10"></policy-explorer>${script}`);
    const inner = page.frameLocator("#one iframe");
    await expect(inner.locator("#a10")).toBeVisible();
    await page.locator("#one").evaluate((element) => {
      element.setAttribute("section", "a5");
      element.setAttribute("theme", "dark");
    });
    await expect(inner.locator("#a5")).toBeVisible();
    await expect(inner.locator("#a10")).toBeHidden();
    await page.locator("#one").evaluate((element) => {
      element.remove();
      globalThis.kept = element;
    });
    await expect(page.locator("iframe")).toHaveCount(0);
    await page.evaluate(() => document.querySelector(".wrap").append(globalThis.kept));
    await expect(inner.locator("#a5")).toBeVisible();
    await expect(page.locator("iframe")).toHaveCount(1);
  });

  test("takes what the reader chose from the host's address, and never the document", async ({ page, baseURL }) => {
    const content = `<policy-explorer tools height="600" sync="policy"></policy-explorer>${script}`;
    const address = portal.put(content.replaceAll("@@site@@", baseURL), policyFor(baseURL));
    const src = "documents/review-2019/document.json";
    const own = "industry=ai&region=chengdu&subject=x&lang=zh";
    const state = `doc=review-2019&src=${src}&embed=0&section=a2&theme=dark&__proto__=x&${own}&q=${"长".repeat(101)}#a10`;
    await page.goto(`${address}?policy=${encodeURIComponent(state)}`);
    const inner = page.frameLocator("policy-explorer iframe");
    await expect(inner.locator("html")).toHaveAttribute("data-ready", "");
    await expect(inner.locator("#found")).toContainText("人工智能");
    const asked = new URL(await page.locator("policy-explorer iframe").getAttribute("src")).searchParams;
    expect(asked.toString()).toBe(`${own}&embed=1&tools=1&at=a10`);
    await page.goto(`${address}?policy=${encodeURIComponent('view=targets#a5"><b>')}`);
    await expect(inner.locator("#targets")).toBeVisible();
    expect(new URL(await page.locator("policy-explorer iframe").getAttribute("src")).searchParams.has("at")).toBe(false);
  });

  for (const src of ["javascript:globalThis.ran = true", " java\nscript:globalThis.ran = true", "data:text/html,<p>甲", "blob:null/x",
    "file:///etc/hosts", "http://"]) {
    test(`shows what stands in it where src is no page: ${JSON.stringify(src)}`, async ({ page, baseURL }) => {
      const element = `<policy-explorer src="${src}"><a href="@@site@@">政策原文</a></policy-explorer>`;
      await host(page, baseURL, element + script, null);
      await expect.poll(() => events(page, "pe-error")).toMatchObject([{ detail: { cause: "address" } }]);
      await expect(page.locator("iframe")).toHaveCount(0);
      await expect(page.getByRole("link", { name: "政策原文" })).toBeVisible();
      expect(await page.evaluate(() => [globalThis.ran, document.querySelector("policy-explorer").address])).toEqual([undefined, ""]);
    });
  }

  test('shows a frame for mode="inline" of older code, and reports once that the mode is gone', async ({ page, baseURL, complaints }) => {
    const element = '<policy-explorer mode="inline" section="a10"><a href="@@site@@#a10">第十条</a></policy-explorer>';
    await host(page, baseURL, element + element + script);
    for (const at of [0, 1]) {
      await ready(page, at);
      await expect(frame(page, at).locator("#a10-b1")).toContainText("龙头企业");
      await expect(frame(page, at).locator("#a9")).toBeHidden();
    }
    expect(complaints.splice(0)).toEqual([expect.stringContaining('mode="inline"')]);
  });

  test("speaks the language that the host asks for", async ({ page, baseURL }) => {
    await host(page, baseURL, `<policy-explorer lang="en" tools height="600"></policy-explorer>${script}`);
    await ready(page);
    await expect(page.locator("policy-explorer iframe")).toHaveAttribute("title", "Policy explorer");
    await expect(frame(page).locator("html")).toHaveAttribute("lang", "en");
    await expect(frame(page).getByRole("searchbox", { name: "Search the text" })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.lang)).toMatch(/^zh/);
    await page.locator("policy-explorer").evaluate((element) => element.setAttribute("lang", "zh"));
    await expect(frame(page).getByRole("searchbox", { name: "搜索全文" })).toBeVisible();
  });

  test("leaves the host its address and its keys", async ({ page, baseURL }) => {
    await host(page, baseURL, `<policy-explorer tools height="600"></policy-explorer><div class="before"></div>${script}`);
    await ready(page);
    const before = page.url();
    await choose(frame(page));
    await expect.poll(async () => (await events(page, "pe-navigate")).length).toBeGreaterThan(0);
    expect(page.url()).toBe(before);
    // The explorer's shortcuts hold within it only.
    await page.locator(".wrap > h1").click();
    const place = await page.evaluate(() => scrollY);
    await page.keyboard.press("j");
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement.tagName)).toBe("BODY");
    expect(await page.evaluate(() => scrollY)).toBe(place);
  });

  test("keeps to itself beside another one", async ({ page, baseURL }) => {
    const element = (id) => `<policy-explorer id="${id}" tools height="300" sync="${id}"></policy-explorer>`;
    await host(page, baseURL, element("one") + element("two") + script);
    for (const at of [0, 1]) await ready(page, at);
    // A browser draws nothing in a frame that can't be seen.
    await page.locator("#two").scrollIntoViewIfNeeded();
    await frame(page, 1).getByRole("searchbox").fill("绿色");
    const kept = (id) => new URL(page.url()).searchParams.get(id);
    await expect.poll(() => kept("two")).toBe(`q=${encodeURIComponent("绿色")}`);
    expect(kept("one")).toBeNull();
    await expect(frame(page).getByRole("searchbox")).toHaveValue("");
  });

  test("finds its site though the host has elements by the names of properties", async ({ page, baseURL }) => {
    const elsewhere = "http://localhost:9/";
    const clobbering = `<img name="currentScript" src="${elsewhere}x.svg" alt="">`;
    await page.route(`${elsewhere}**`, (route) => route.fulfill({ contentType: "image/svg+xml", body: "<svg xmlns='http://www.w3.org/2000/svg'/>" }));
    await host(page, baseURL, `${clobbering}<policy-explorer></policy-explorer>${script}`, null);
    await expect(page.locator("policy-explorer iframe")).toHaveCount(1);
    expect(await page.locator("policy-explorer iframe").getAttribute("src")).not.toContain(elsewhere);
  });

  test("says so where nothing comes", async ({ page, baseURL }) => {
    await page.clock.install();
    await host(page, baseURL, `<policy-explorer src="@@site@@documents/index.json"></policy-explorer>${script}`);
    await expect(page.locator("iframe")).toHaveCount(1);
    await page.clock.runFor(16_000);
    await expect.poll(() => events(page, "pe-error")).toMatchObject([{ detail: { cause: "timeout" } }]);
  });
});

test("a host is told nothing of a file that the reader opens in its frame", async ({ page, baseURL }) => {
  await host(page, baseURL, '<iframe src="@@site@@?embed=1&tools=1" height="600" title="政策导览"></iframe>');
  await ready(page);
  await page.evaluate(() => {
    globalThis.heard = [];
    addEventListener("message", ({ data }) => globalThis.heard.push(data));
  });
  const hello = (id) => page.evaluate((id) => {
    const message = { protocol: "policy-explorer", version: 1, kind: "hello", id, isTall: true };
    document.querySelector("iframe").contentWindow.postMessage(message, "*");
  }, id);
  const titles = () => page.evaluate(() => globalThis.heard.filter(({ kind }) => kind === "ready").map(({ id, title }) => [id, title]));
  const own = "中共四川省委关于深入推进新型工业化加快建设现代化产业体系的决定";
  await hello("one");
  await expect.poll(titles).toEqual([["one", own]]);

  const inner = frame(page);
  await inner.locator("#catalogue-file").setInputFiles("public/documents/review-2019/document.json");
  await expect(inner.locator("h1").first()).toContainText("工作回顾");
  await expect(inner.locator("html")).toHaveAttribute("data-ready", "");
  await page.evaluate(() => globalThis.heard.splice(0));
  await hello("two");
  await inner.locator("html").evaluate(() => history.replaceState(history.state, "", "#p5-b1"));
  await expect(inner.locator("html")).not.toHaveAttribute("data-tall");
  await inner.locator(".banner a").click();
  await expect(inner.locator("html")).not.toHaveAttribute("data-foreign");
  await expect.poll(titles).toEqual([["two", own]]);
  const heard = JSON.stringify(await page.evaluate(() => globalThis.heard));
  expect(heard).not.toContain("工作回顾");
  expect(heard).not.toContain("p5-b1");
});

// Without a window Chromium gives such a frame no frames of animation.
test("in a sandbox that lets scripts run, the explorer works without storage and origin", { tag: "@window" }, async ({ page, baseURL }) => {
  await host(page, baseURL, `<iframe sandbox="allow-scripts" src="@@site@@?embed=1&tools=1" height="600" title="政策导览"></iframe>
    <iframe sandbox="allow-scripts" src="@@site@@?embed=1&section=a10" data-policy-explorer title="政策导览"></iframe>${script}`);
  await ready(page);
  await choose(frame(page));
  await expect(frame(page).locator("#found")).toContainText("人工智能");
  await frame(page).getByRole("searchbox").fill("锂电");
  await expect(frame(page).getByRole("region", { name: "搜索结果" })).toContainText("锂电");
  await expect.poll(async () => (await heights(page))[1]).toBeGreaterThan(200);
});

test("in a sandbox without scripts, the text is there", async ({ page, baseURL }) => {
  await host(page, baseURL, '<iframe sandbox src="@@site@@?embed=1" height="600" title="政策导览"></iframe>');
  await expect(frame(page).locator("#a10-b1")).toContainText("龙头企业");
});

test("where the browser denies storage to frames, the explorer works", { tag: "@window" }, async ({ baseURL }) => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_WITH_WINDOW ?? process.env.CHROMIUM,
    args: ["--no-sandbox", "--test-third-party-cookie-phaseout"],
  });
  const page = await browser.newPage();
  await page.goto(portal.put(`<iframe src="${baseURL}?embed=1&tools=1" height="600" title="政策导览"></iframe>`, policyFor(baseURL)));
  await ready(page);
  const denied = await page.frames()[1].evaluate(() => {
    try {
      return localStorage.length < 0;
    } catch {
      return true;
    }
  });
  expect(denied, "the browser denies it").toBe(true);
  await choose(frame(page));
  await expect(frame(page).locator("#found")).toContainText("人工智能");
  await browser.close();
});

test.describe("the builder", () => {
  test.use({ isHosted: false });

  test("makes code for what is chosen, shows it, and the code does what it shows", async ({ page, context, baseURL }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("./");
    await page.getByRole("link", { name: "嵌入", exact: true }).click();
    await page.getByRole("combobox", { name: "内容", exact: true }).selectOption({ label: "一条" });
    await page.getByRole("combobox", { name: "条", exact: true }).selectOption({ value: "a10" });
    await page.getByRole("combobox", { name: "外观", exact: true }).selectOption({ label: "深色" });
    const shown = page.frameLocator("#preview iframe");
    await expect(shown.locator("#a10-b1")).toBeVisible();
    await expect(shown.locator("#a9-b1")).toBeHidden();
    await expect(shown.locator("html")).toHaveAttribute("data-theme", "dark");
    for (const [way, has] of [["只用框架", /^<iframe [^>]*height="600"/], ["框架加脚本", /data-policy-explorer/], ["专用元素", /^<policy-explorer /]]) {
      await page.getByRole("combobox", { name: "方式", exact: true }).selectOption({ label: way });
      await page.getByRole("button", { name: /复制/ }).click();
      await expect(page.getByRole("button", { name: "已复制" })).toBeVisible();
      const code = await page.evaluate(() => navigator.clipboard.readText());
      expect(code).toMatch(has);
      expect(code).toContain(`"${baseURL}`);
      const host_ = await context.newPage();
      await host_.goto(portal.put(code, policyFor(baseURL)));
      const inner = host_.frameLocator("iframe");
      await expect(inner.locator("html")).toHaveAttribute("data-ready", "");
      await expect(inner.locator("#a10-b1")).toBeVisible();
      await expect(inner.locator("#a9-b1")).toBeHidden();
      await host_.close();
    }
  });

  test("takes from its address what its form has, and nothing else", async ({ page }) => {
    await page.goto("embedding/?tools=1&item=x&length=0&namedItem=1&document=nothing&what=targets&theme=night");
    await expect(page.getByRole("combobox", { name: "文件", exact: true })).toHaveValue("decision-2023");
    await expect(page.getByRole("combobox", { name: "内容", exact: true })).toHaveValue("targets");
    await expect(page.getByRole("combobox", { name: "外观", exact: true })).toHaveValue("");
    await expect(page.getByRole("checkbox", { name: "带搜索与筛选" })).toBeChecked();
    await expect(page.frameLocator("#preview iframe").locator("html")).toHaveAttribute("data-ready", "");
    await expect(page.locator("#told")).toBeEmpty();
  });

  for (const name of ["frame", "script", "element"]) {
    test(`the page of the ${name} has an example that lives, and its code the site's address`, async ({ page, baseURL }) => {
      await page.goto(`embedding/${name}.html`);
      await expect(page.locator(".snippet code").first()).toContainText(baseURL);
      await expect(page.frameLocator("main iframe").locator("html")).toHaveAttribute("data-ready", "");
    });
  }
});
