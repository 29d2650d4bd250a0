// The browser tests. `cargo xtask test` builds and serves the site and names it in EXPLORER; CHROMIUM is the browser, which may
// be one without a window, and CHROMIUM_WITH_WINDOW one with, for the tests that need it (`@window`).

import { defineConfig } from "@playwright/test";
import { SWITCHES } from "../chromium.mjs";

const launchOptions = (executablePath) => ({
  executablePath,
  // In a locale without UTF-8 a file of a Chinese name is saved as "download".
  env: { ...process.env, LC_ALL: "C.UTF-8" },
  args: SWITCHES,
});

export default defineConfig({
  testDir: ".",
  outputDir: "../../target/browser-tests",
  fullyParallel: true,
  workers: 2,
  // A loaded machine now and then stalls the browser for seconds: what passes only then is told as flaky.
  retries: 1,
  forbidOnly: true,
  reporter: "list",
  timeout: 30_000,
  use: {
    baseURL: process.env.EXPLORER,
    locale: "zh-CN",
    viewport: { width: 1440, height: 900 },
  },
  projects: [
    { name: "page", grepInvert: /@window/, use: { launchOptions: launchOptions(process.env.CHROMIUM) } },
    {
      name: "window",
      grep: /@window/,
      use: { launchOptions: launchOptions(process.env.CHROMIUM_WITH_WINDOW ?? process.env.CHROMIUM) },
    },
  ],
});
