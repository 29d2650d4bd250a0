// Links and citations: each passage can be linked to, copied, cited and handed on.

import { expect, isAtEnd, open, PHONE, term, test, tops } from "./explorer.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const menu = (page) => page.getByRole("dialog", { name: /部分|引言/ });
const openMenu = async (page, id) => {
  await page.locator(`#${id}`).hover();
  await page.locator(`#${id} > .anchor`).click();
  await expect(menu(page)).toBeVisible();
};

test("a passage's link is copied without the reader's filter, with what the host has", async ({ page, baseURL }) => {
  await open(page, "?from=portal&industry=ai");
  await openMenu(page, "a10-b2");
  await expect(menu(page)).toContainText("第三部分第（十）条第2段");
  await menu(page).getByRole("button", { name: "复制链接" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已复制" })).toBeVisible();
  expect(await clipboard(page)).toBe(`${baseURL}?from=portal#a10-b2`);
});

test("words and citations are copied", async ({ page, baseURL }) => {
  await open(page);
  await openMenu(page, "a4-b2");
  await menu(page).getByRole("button", { name: "复制文字" }).click();
  await expect.poll(() => clipboard(page)).toMatch(/^——电子信息产业。着眼培育.*推进电子信息产业提档升级。$/);
  await menu(page).getByRole("button", { name: "复制引文（公文）" }).click();
  await expect.poll(() => clipboard(page)).toBe(
    "《中共四川省委关于深入推进新型工业化加快建设现代化产业体系的决定》（2023年6月19日通过）第二部分第（四）条“电子信息产业”",
  );
  await menu(page).getByRole("button", { name: "复制引文（GB/T 7714）" }).click();
  const today = await page.evaluate(() => new Date().toLocaleDateString("sv"));
  await expect.poll(() => clipboard(page)).toBe(
    `中共四川省委. 中共四川省委关于深入推进新型工业化加快建设现代化产业体系的决定[EB/OL]. (2023-07-30)[${today}]. ${baseURL}#a4-b2.`,
  );
});

test("parts and articles have a menu too, reached by keyboard", async ({ page }) => {
  await open(page, "#a18");
  await expect(page.locator("#a18")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "本条的链接与引用" }).last()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(menu(page)).toContainText("第五部分第（十八）条");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => clipboard(page)).toMatch(/^\(十八\)加强产业发展组织领导。\n加强党的全面领导/);
  await page.keyboard.press("Escape");
  await expect(menu(page)).toBeHidden();
});

test("a link to a passage opens with it in view and marked, its heading focused, also with a filter on", async ({ page }) => {
  await open(page, "?industry=ai#a16-b1");
  await expect(page.locator("#a16-b1")).toBeInViewport();
  await expect(page.locator("#a16")).toBeFocused();
  expect(await page.locator("#a16-b1").evaluate((block) => getComputedStyle(block).boxShadow)).not.toBe("none");
});

test("selected words are shared by a link that leads to them", async ({ page, baseURL }) => {
  await open(page);
  const strip = page.getByRole("group", { name: "所选文字" });
  await expect(strip).toBeHidden();
  await page.locator("#a7-b1").evaluate((block) => {
    const text = [...block.childNodes].find((node) => node.nodeType === Node.TEXT_NODE);
    const start = text.data.indexOf("近零碳排放园区");
    getSelection().setBaseAndExtent(text, start, text, start + 7);
  });
  await strip.getByRole("button", { name: "复制所选文字的链接" }).click();
  await expect(strip).toContainText("已复制");
  const link = await clipboard(page);
  expect(link).toBe(`${baseURL}#a7-b1:~:text=${encodeURIComponent("近零碳排放园区")}`);
  await page.goto("about:blank");
  await page.goto(link);
  await expect(page.locator("#a7-b1")).toBeInViewport();
});

test("what the system's sheet for sharing gets", async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    navigator.share = async (shared) => { window.shared = shared; };
  });
  await open(page);
  await openMenu(page, "p2");
  await menu(page).getByRole("button", { name: "分享…" }).click();
  expect(await page.evaluate(() => window.shared)).toEqual({
    title: "中共四川省委关于深入推进新型工业化加快建设现代化产业体系的决定",
    text: "《中共四川省委关于深入推进新型工业化加快建设现代化产业体系的决定》（2023年6月19日通过）第二部分",
    url: `${baseURL}#p2`,
  });
});

test("without a system's sheet there is no such button", async ({ page }) => {
  await page.addInitScript(() => delete Navigator.prototype.share);
  await open(page);
  await openMenu(page, "a1-b1");
  await expect(menu(page).getByRole("button", { name: "分享…" })).toBeHidden();
});

test("where the clipboard is closed, copying goes the old way", async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
  });
  await open(page);
  await openMenu(page, "a1-b1");
  await menu(page).getByRole("button", { name: "复制链接" }).click();
  await expect.poll(() => clipboard(page)).toBe(`${baseURL}#a1-b1`);
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("a selection brings the menu of its passage", async ({ page }) => {
    await open(page);
    await page.locator("#a2-b1").evaluate((block) => getSelection().selectAllChildren(block));
    await page.getByRole("button", { name: "本段…" }).tap();
    await expect(menu(page)).toContainText("第一部分第（二）条第1段");
  });
});

/** Where a link puts the top of a passage: below the masthead, in CSS pixels. */
const PLACE = 64;
/** And where one leads that opens the page: the line about the document stands between. */
const LANDED = PLACE + 46;

for (const [screen, options] of [["a desk", {}], ["a phone", PHONE]]) {
  test.describe(`on ${screen}`, () => {
    test.use(options);

    test.describe("in a browser of another language", () => {
      test.use({ locale: "en-US" });

      for (const id of ["a5", "a16", "a18-b1", "p5"]) {
        test(`a link to #${id} leads to the passage, which stays there`, async ({ page }) => {
          await open(page, `#${id}`);
          await expect(page.locator("html")).toHaveAttribute("lang", "en");
          const [top, ...others] = await tops(page.locator(`#${id}`));
          expect(others).toEqual([]);
          // The last of them can't be scrolled to the top of a high window.
          if (!(await isAtEnd(page)) || top < LANDED) expect(Math.abs(top - LANDED)).toBeLessThanOrEqual(2);
          expect(await page.locator(`#${id}`).evaluate((each) => each.matches(":target"))).toBe(true);
        });
      }

      test("who has read on before the page in their language came stays there", async ({ page }) => {
        let come;
        const isAsked = new Promise((asked) => {
          page.route("**/*.en.html*", async (route) => {
            asked();
            await new Promise((then) => (come = then));
            await route.continue();
          });
        });
        await page.goto("#a5");
        await isAsked;
        const passage = page.locator("#a10-b2");
        await passage.evaluate((each) => scrollTo({ top: scrollY + each.getBoundingClientRect().top - 100, behavior: "instant" }));
        const [before] = await tops(passage, 1);
        come();
        await expect(page.locator("html")).toHaveAttribute("lang", "en");
        await expect(page.locator("html")).toHaveAttribute("data-ready", "");
        const [after, ...others] = await tops(passage);
        expect(others).toEqual([]);
        expect(Math.abs(after - before)).toBeLessThanOrEqual(4);
      });
    });

    for (const fragment of [
      "a10-b2&shareTo=weixin", "a10-b2?from=timeline", "a10-b2#wechat_redirect", "A10-B2", "a10-b2%26nsukey=x", "a10-b2。",
    ]) {
      test(`#${fragment} leads to the passage`, async ({ page }) => {
        await open(page, `#${fragment}`);
        await expect(page).toHaveURL(/#a10-b2$/);
        await expect.poll(async () => Math.abs((await tops(page.locator("#a10-b2"), 1))[0] - LANDED)).toBeLessThanOrEqual(2);
        await expect(page.locator("#a10")).toBeFocused();
      });
    }

    for (const [address, value] of [["#a99", "#a99"], ["?industry=xyz", "xyz"], ["?view=nothing", "nothing"]]) {
      test(`what ${address} asks for isn't there, which is shown until it is closed`, async ({ page }) => {
        await open(page, address);
        const line = page.getByText(`网址中的“${value}”在本文件里没有，已忽略。`);
        await expect(line).toBeInViewport({ ratio: 1 });
        await expect(line).toHaveRole("status");
        await page.getByRole("button", { name: "关闭", exact: true }).locator("visible=true").click();
        await expect(page.locator(".found")).toHaveAttribute("data-empty", "");
        expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
      });
    }

    for (const id of ["timeline", "weights-industry"]) {
      test(`a link to the chart ${id} leads below the masthead, and stays in the address`, async ({ page }) => {
        await open(page, `#${id}`);
        await expect(page.locator(`#${id}`)).toBeVisible();
        await expect(page).toHaveURL(new RegExp(`view=.*#${id}$`));
        const isThere = async () => {
          const seen = await tops(page.locator(`#${id}`));
          return seen.length === 1 && (Math.abs(seen[0] - PLACE) <= 2 || (seen[0] > PLACE && (await isAtEnd(page))));
        };
        await expect.poll(isThere).toBe(true);
        await page.reload();
        await expect(page.locator("html")).toHaveAttribute("data-ready", "");
        await expect.poll(isThere).toBe(true);
      });
    }
  });
}

test("a fragment that is corrected later leads on too", async ({ page }) => {
  await open(page);
  await page.evaluate(() => (location.hash = "A16&from=groupmessage"));
  await expect(page).toHaveURL(/#a16$/);
  await expect(page.locator("#a16")).toBeFocused();
  await page.goBack();
  await expect(page).not.toHaveURL(/#/);
});

test("a choice takes away the line about what the address asked for", async ({ page }) => {
  await open(page, "?industry=xyz#a99");
  await expect(page.locator("#found")).toHaveText("网址中的“xyz”、“#a99”在本文件里没有，已忽略。");
  await term(page, "人工智能").check();
  await expect(page.locator("#found")).toHaveText(/^人工智能：2段相关/);
  await expect(page.locator("#found")).not.toContainText("网址");
  await expect(page).toHaveURL(/\?industry=ai$/);
});

test("a link from the text to a chart is one step of the history", async ({ page }) => {
  await open(page, "#a2");
  await page.evaluate(() => (location.hash = "timeline"));
  await expect(page).toHaveURL(/view=targets#timeline$/);
  await page.goBack();
  await expect(page).toHaveURL(/#a2$/);
  await expect(page.locator("#text")).toBeVisible();
});
