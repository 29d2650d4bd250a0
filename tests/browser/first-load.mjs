// Loads the page once with an empty cache, then points at its first chart, and prints each request
// with its bytes on the wire: what a reader fetches before a chart is used, and for it.

import { chromium } from "@playwright/test";

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const page = await browser.newPage({ locale: "zh-CN" });
const requests = [];
page.on("requestfinished", async (request) => {
  if (request.url().startsWith("data:")) return;
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  requests.push({ url: new URL(request.url()), responseBodySize, responseHeadersSize });
});

/** Prints what was fetched since the last call. */
async function report(what) {
  await page.waitForLoadState("networkidle");
  const fetched = requests.splice(0);
  const total = (key) => fetched.reduce((sum, request) => sum + request[key], 0);
  const kib = (bytes) => (bytes / 1024).toFixed(1);
  console.log(`\n     bytes  ${what}: ${fetched.length} requests`);
  for (const { url, responseBodySize } of fetched) {
    console.log(`${String(responseBodySize).padStart(10)}  ${url.pathname}`);
  }
  console.log(`${kib(total("responseBodySize"))} KiB of bodies, ${kib(total("responseHeadersSize"))} KiB of headers`);
}

await page.goto(process.env.EXPLORER);
await page.waitForSelector("html[data-ready]");
await report("first load");

const chart = page.locator("[data-chart]").first();
await chart.hover();
await chart.locator("canvas").first().waitFor();
await report("the first chart, once it is pointed at");
await browser.close();
