// The site to other machines: what the heads of its pages say, and how its files are served.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { expect, open, test } from "./explorer.mjs";

const catalogue = JSON.parse(
  readFileSync(new URL("../../public/documents/index.json", import.meta.url), "utf8"),
);
/** The policy, with the hash of the style that stands in the page. */
const policy = (hash) =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-${hash}'; ` +
  "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; " +
  "base-uri 'none'; form-action 'none'";
const KEPT = "public, max-age=31536000, immutable";

/** What a tag of the head says; null where there is none. */
const tag = (page, name) =>
  page.evaluate((name) => {
    const tag = document.head.querySelector(`meta[name="${name}"], meta[property="${name}"]`);
    return tag && tag.content;
  }, name);
const canonical = (page) => page.locator("link[rel=canonical]").evaluate((link) => link.href);
/** The data for search engines; null where there is none. */
const data = (page) =>
  page.evaluate(() => {
    const script = document.querySelector("script[type='application/ld+json']");
    return script && JSON.parse(script.textContent);
  });
/** The addresses of the files with a hash in their name that the page loads. */
const hashed = (page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => /\.(js|css|wasm)$/.test(name)),
  );

/** Counts what the policy forbids from the first moment on. */
const countViolations = (page) =>
  page.addInitScript(() => {
    globalThis.violations = [];
    addEventListener("securitypolicyviolation", (event) => globalThis.violations.push(event.blockedURI));
  });

for (const { id, title, adopted, published } of catalogue.documents) {
  test(`the head of ${id} says what is known of it, and nothing of the host`, async ({ page }) => {
    await countViolations(page);
    await open(page, `${id}.html`);
    expect(await tag(page, "ArticleTitle")).toBe(title);
    expect(await tag(page, "PubDate")).toBe(published);
    expect(await tag(page, "ContentSource")).toBeTruthy();
    expect(await tag(page, "og:title")).toBe(title);
    expect(await tag(page, "og:description")).toBe(await tag(page, "description"));
    expect(await tag(page, "article:published_time")).toBe(published);
    for (const absent of ["SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnType", "og:url", "og:image"]) {
      expect(await tag(page, absent), absent).toBeNull();
    }
    await expect(page.locator("link:is([rel=canonical], [hreflang])")).toHaveCount(0);
    const law = await data(page);
    expect(law?.["@type"]).toBe(adopted ? "Legislation" : undefined);
    expect(law?.legislationDate).toBe(adopted ?? undefined);
    expect(await page.evaluate(() => globalThis.violations)).toEqual([]);
  });

  test(`the share picture of ${id} is a PNG of 1200 by 630 in at most 60 KiB`, async ({ request }) => {
    const answer = await request.get(`documents/${id}/share.png`);
    expect(answer.headers()["content-type"]).toBe("image/png");
    const bytes = await answer.body();
    expect(bytes.length).toBeLessThan(60 * 1024);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(coloursOf(bytes), "a ground, an ink, an accent, and what is between").toBeGreaterThan(8);
  });
}

/** How many colours of its palette a PNG uses. */
function coloursOf(png) {
  const parts = [];
  for (let place = 8; place < png.length; ) {
    const length = png.readUInt32BE(place);
    if (png.toString("latin1", place + 4, place + 8) === "IDAT") {
      parts.push(png.subarray(place + 8, place + 8 + length));
    }
    place += length + 12;
  }
  return new Set(inflateSync(Buffer.concat(parts))).size;
}

test("the page's own address, where the host has given one, follows the document that it shows", async ({ page, baseURL }) => {
  await page.route(/\/(\?doc=.*)?$/, async (route) => {
    const response = await route.fetch();
    const link = `<link rel="canonical" href="${new URL("decision-2023.html", baseURL).href}">`;
    await route.fulfill({ response, body: (await response.text()).replace("</title>", `</title>${link}`) });
  });
  await open(page, "?doc=review-2019");
  await expect.poll(() => canonical(page)).toBe(new URL("review-2019.html", baseURL).href);
});

test("the icons are there", async ({ page, request }) => {
  await open(page);
  for (const [rel, type] of [["icon", "image/svg+xml"], ["apple-touch-icon", "image/png"]]) {
    const href = await page.locator(`link[rel="${rel}"]`).evaluate((link) => link.href);
    const answer = await request.get(href);
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-type"]).toBe(type);
  }
});

test("pages are asked for anew, files with a hash are kept, and all have the policy", async ({ page, request }) => {
  await open(page);
  const files = await hashed(page);
  expect(files.length).toBeGreaterThanOrEqual(4);
  const style = await page.locator("style#style").textContent();
  const sent = policy(createHash("sha256").update(style).digest("base64"));
  for (const [path, caching] of [
    ["", "no-cache"],
    [`${catalogue.front}.html`, "no-cache"],
    [`documents/${catalogue.front}/document.json`, "no-cache"],
    ...files.map((file) => [file, KEPT]),
  ]) {
    const { headers } = await answerTo(request, path);
    expect(headers["cache-control"], path).toBe(caching);
    expect(headers["content-security-policy"], path).toBe(sent);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["cross-origin-resource-policy"], path).toBe("cross-origin");
    expect(headers["permissions-policy"], path).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/);
  }
});

test("where the host sends no policy the page's own holds, and lets all work", async ({ page, baseURL, complaints }) => {
  await page.route("**/*", async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers() };
    delete headers["content-security-policy"];
    await route.fulfill({ response, headers });
  });
  await countViolations(page);
  await open(page);
  await page.getByRole("searchbox").fill("人工智能");
  await expect(page.getByRole("region", { name: "搜索结果" }).getByRole("link").first()).toBeVisible();
  expect(await page.evaluate(() => globalThis.violations)).toEqual([]);
  // What a text would bring in, if it were taken for markup.
  const ran = await page.evaluate(async (elsewhere) => {
    globalThis.ran = [];
    const inserted = document.createElement("div");
    inserted.innerHTML = `<img src="data:," onerror="ran.push('handler')"><base href="${elsewhere}">`;
    const inline = document.createElement("script");
    inline.textContent = "ran.push('inline')";
    const fetched = document.createElement("script");
    fetched.src = elsewhere;
    document.body.append(inserted, inline, fetched);
    await new Promise((done) => fetched.addEventListener("error", done));
    return [...ran, new URL("./", document.baseURI).href];
  }, "https://elsewhere.example/a.js");
  expect(ran).toEqual([new URL(baseURL).href]);
  // The handler, the base, both scripts, and that one of them was asked for.
  await expect.poll(() => complaints.length).toBe(5);
  expect(complaints.splice(0).filter((complaint) => complaint.includes("Content Security Policy"))).toHaveLength(4);
});

for (const path of ["", "404.html", "embedding/", "embedding/frame.html"]) {
  test(`/${path} carries the policy that is sent with it`, async ({ page, request }) => {
    const sent = (await request.get(path)).headers()["content-security-policy"];
    await page.goto(path);
    const own = page.locator("meta[http-equiv='content-security-policy']");
    await expect(own).toHaveCount(1);
    expect(await own.getAttribute("content")).toBe(sent);
  });
}

test("what has not changed since is answered with 304", async ({ request }) => {
  const { headers } = await answerTo(request, "");
  const again = await request.get("", { headers: { "if-none-match": headers.etag } });
  expect(again.status()).toBe(304);
});

test("each file comes in the smallest form that is taken", async ({ page, request }) => {
  await open(page);
  const files = await hashed(page);
  for (const path of ["", ...files]) {
    const plain = await answerTo(request, path, "identity");
    expect(plain.headers["content-encoding"], path).toBeUndefined();
    for (const [accepted, encoding] of [
      ["br, gzip", "br"],
      ["br;q=0, gzip", "gzip"],
      ["gzip", "gzip"],
    ]) {
      const { headers, body } = await answerTo(request, path, accepted);
      expect(headers["content-encoding"], `${path} ${accepted}`).toBe(encoding);
      expect(headers.vary, path).toMatch(/accept-encoding/i);
      expect(Number(headers["content-length"]), path).toBeLessThan(plain.body.length);
      expect(body.equals(plain.body), `${path} ${accepted}`).toBe(true);
    }
  }
});

async function answerTo(request, path, accepted = "br, gzip") {
  const answer = await request.get(path, { headers: { "accept-encoding": accepted } });
  expect(answer.status(), path).toBe(200);
  return { headers: answer.headers(), body: await answer.body() };
}

test("what isn't there is a 404, with a page that leads on", async ({ page, request, complaints }) => {
  for (const path of ["missing.html", "documents/missing/", "loader-00000000000000ff.js"]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(answer.headers()["cache-control"], path).toBe("no-cache");
  }
  const answer = await page.goto("missing.html");
  expect(answer.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "没有这一页" })).toBeVisible();
  // The browser tells of the status when it gets to it.
  await expect.poll(() => complaints.length).toBe(1);
  expect(complaints.splice(0)[0]).toContain("404");
  for (const { title } of catalogue.documents) {
    await expect(page.getByRole("link", { name: title })).toBeVisible();
  }
  await page.getByRole("link", { name: catalogue.documents[0].title }).click();
  await expect(page.locator("html")).toHaveAttribute("data-ready", "");
});

test("without the host's address there is no sitemap", async ({ request }) => {
  expect((await request.get("sitemap.xml")).status()).toBe(404);
});

test("the list of releases names each hashed file, and each is there", async ({ page, request }) => {
  await open(page);
  const { releases } = await (await request.get("releases.json")).json();
  expect(releases.length).toBeGreaterThanOrEqual(1);
  expect(releases.length).toBeLessThanOrEqual(4);
  for (const file of await hashed(page)) {
    expect(releases[0].files).toContain(file.split("/").pop());
  }
  for (const file of releases.flatMap(({ files }) => files)) {
    expect((await request.get(file)).status(), file).toBe(200);
  }
});

test("the site says what it is made of, and whose", async ({ page }) => {
  await page.goto("embedding/");
  const file = async (name) => {
    const answer = await page.request.get(await page.getByRole("link", { name }).evaluate((a) => a.href));
    expect(answer.ok()).toBe(true);
    return answer.text();
  };
  const { specVersion, components } = JSON.parse(await file("物料清单"));
  expect(specVersion).toBe("1.5");
  const notices = await file("许可与声明");
  for (const [name, kind] of [["leptos", "cargo"], ["gloo-net", "cargo"], ["echarts", "npm"], ["zrender", "npm"]]) {
    const component = components.find((each) => each.purl.startsWith(`pkg:${kind}/${name}@`));
    expect(component.licenses).toHaveLength(1);
    expect(notices).toContain(`${name} ${component.version} (`);
  }
  expect(components.map(({ name }) => name), "what only builds and tests doesn't ship").not.toContain("esbuild");
  expect(notices).toContain("Permission is hereby granted");
});
