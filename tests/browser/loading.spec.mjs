// Loading: from one host, under any path; and where the program fails, the text stays.

import { expect, open, outline, term, test, withPolicyOfAnotherRelease } from "./explorer.mjs";

test("the first load takes at most six requests, all of them to the site", async ({ page }) => {
  const requests = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) requests.push(request.url());
  });
  await open(page);
  await page.waitForLoadState("networkidle");
  expect(requests.length).toBeLessThanOrEqual(6);
});

test("the site works under any path", async ({ page, baseURL }) => {
  await page.route("**/portal/policy/**", async (route) => {
    const path = new URL(route.request().url()).pathname.replace("/portal/policy/", "");
    await route.fulfill({ response: await route.fetch({ url: baseURL + path }) });
  });
  await open(page, "portal/policy/?industry=ai");
  await expect(term(page, "人工智能")).toBeChecked();
  const chart = page.locator("#text figure[data-chart]");
  await chart.locator(".chart-box").hover();
  await expect(chart).toHaveAttribute("data-live", "");
});

test("the text is shown before the style of what its reader comes to later", async ({ page }) => {
  let answer;
  const isShown = new Promise((resolve) => (answer = resolve));
  await page.route(/later-\w+\.css$/, async (route) => {
    await isShown;
    await route.continue();
  });
  await page.goto("", { waitUntil: "commit" });
  const isPainted = () => performance.getEntriesByName("first-contentful-paint").length > 0;
  await expect.poll(() => page.evaluate(isPainted)).toBe(true);
  await expect(page.locator("#a1-b1")).toBeAttached();
  expect(await page.locator(".masthead").evaluate((each) => getComputedStyle(each).position)).toBe("sticky");
  answer();
  await expect(page.locator("html")).toHaveAttribute("data-ready", "");
});

for (const path of ["", "?view=targets", "review-2019.html"]) {
  test(`where a host sends the policy of another release, /${path} is styled as ever`, async ({ page, complaints }) => {
    /** Where everything in the window stands, and in which colours. */
    const looks = () =>
      page.evaluate(() =>
        [...document.querySelectorAll("body *")].flatMap((each) => {
          const { x, y, width, height, bottom } = each.getBoundingClientRect();
          if (y > innerHeight || bottom < 0 || !each.checkVisibility()) return [];
          const { color, backgroundColor, fontSize } = getComputedStyle(each);
          // What begins here may end anywhere: its height comes from what nobody has seen.
          return [[each.tagName, x, y, width, bottom < innerHeight && height, color, backgroundColor, fontSize].join(" ")];
        }),
      );
    await open(page, path);
    const usual = await looks();
    await withPolicyOfAnotherRelease(page);
    await open(page, path);
    await expect.poll(looks).toEqual(usual);
    expect(complaints.splice(0)).toEqual([expect.stringContaining("Content Security Policy")]);
  });
}

test("the policy is enforced", async ({ page, complaints }) => {
  await open(page);
  const violation = page.evaluate(
    () => new Promise((resolve) => {
      addEventListener("securitypolicyviolation", (event) => resolve(event.violatedDirective));
      const style = document.createElement("style");
      style.textContent = "body { color: red }";
      document.head.append(style);
    }),
  );
  expect(await violation).toMatch(/^style-src/);
  complaints.splice(0);
});

const text = (page) => page.locator("#a18-b1");

for (const [fault, cause, line, provoke] of [
  ["a missing program", "missing", "程序文件不存在",
    (page) => page.route(/\.wasm$/, (route) => route.fulfill({ status: 404 }))],
  ["an interrupted network", "network", "网络中断",
    (page) => page.route(/\.wasm$/, (route) => route.abort())],
  ["a broken program", "broken", "程序文件已损坏",
    (page) => page.route(/\.wasm$/, (route) => route.fulfill({ body: "\0asm, and no more" }))],
  ["a browser without WebAssembly", "no-webassembly", "不支持 WebAssembly",
    (page) => page.addInitScript(() => delete window.WebAssembly)],
  ["a policy that forbids programs", "blocked", "安全策略",
    (page) => page.route(/\/$/, async (route) => {
      const response = await route.fetch();
      const policy = response.headers()["content-security-policy"];
      const headers = {
        ...response.headers(),
        "content-security-policy": policy.replace(" 'wasm-unsafe-eval'", ""),
      };
      await route.fulfill({ response, headers });
    })],
  ["a document that is cut short", "data", "文件数据无法读取",
    (page) => page.route(/\/$/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('"schema":', '"schema');
      await route.fulfill({ response, body });
    })],
]) {
  test(`${fault} leaves the text, and a line that names the cause`, async ({ page, complaints }) => {
    await provoke(page);
    await page.goto("");
    await expect(page.locator("html")).toHaveAttribute("data-failed", cause);
    await expect(page.locator("#notice")).toContainText(line);
    await expect(page.getByRole("button", { name: "重新载入" })).toBeVisible();
    await expect(text(page)).toBeVisible();
    await outline(page).getByRole("link", { name: "加强产业发展组织领导" }).click();
    await expect(page.locator("#a18")).toBeInViewport();
    expect(complaints.splice(0).some((complaint) => complaint.startsWith(`${cause}: `))).toBe(true);
  });
}

/** Holds the program back until told to let it come. */
async function holdBack(page) {
  let letCome;
  const comes = new Promise((resolve) => (letCome = resolve));
  await page.route(/\.wasm$/, async (route) => {
    await comes;
    await route.continue();
  });
  return letCome;
}

test("a slow program is announced late, and taken when it comes", async ({ page }) => {
  const letCome = await holdBack(page);
  await page.goto("", { waitUntil: "commit" });
  await expect(page.locator("#notice")).toHaveText("正在载入搜索与筛选…");
  letCome();
  await expect(page.locator("html")).toHaveAttribute("data-ready", "");
  await expect(page.locator("#notice")).toBeEmpty();
});

test("a program that doesn't come is named within 8 seconds, and still taken later", async ({
  page,
  complaints,
}) => {
  const letCome = await holdBack(page);
  await page.goto("", { waitUntil: "commit" });
  await expect(page.locator("html")).toHaveAttribute("data-failed", "slow", { timeout: 15000 });
  await expect(page.locator("#notice")).toContainText("网络较慢");
  letCome();
  await expect(page.locator("html")).toHaveAttribute("data-ready", "");
  await expect(page.locator("html")).not.toHaveAttribute("data-failed");
  await expect(page.locator("#notice")).toBeEmpty();
  complaints.splice(0);
});
