// Loads the page once with an empty cache and prints each request with its bytes on the wire.

import { chromium } from "@playwright/test";

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const page = await browser.newPage();
const requests = [];
page.on("requestfinished", async (request) => {
  if (request.url().startsWith("data:")) return;
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  requests.push({ url: new URL(request.url()), responseBodySize, responseHeadersSize });
});
await page.goto(process.env.EXPLORER);
await page.waitForSelector("html[data-ready]");
await page.waitForLoadState("networkidle");
await browser.close();

const total = (key) => requests.reduce((sum, request) => sum + request[key], 0);
console.log(`\n     bytes  first load: ${requests.length} requests`);
for (const { url, responseBodySize } of requests) {
  console.log(`${String(responseBodySize).padStart(10)}  ${url.pathname}`);
}
const kib = (bytes) => (bytes / 1024).toFixed(1);
console.log(`${kib(total("responseBodySize"))} KiB of bodies, ${kib(total("responseHeadersSize"))} KiB of headers`);
