// Readers' journeys in every engine. `cargo xtask test` builds and serves the site, and names it in EXPLORER.
// Playwright only runs them: the engines are driven through WebDriver.

import { defineConfig } from "@playwright/test";
import { chosen, ENGINES } from "./engines.mjs";

export default defineConfig({
  testDir: ".",
  testMatch: "*.journey.mjs",
  outputDir: "../../target/journeys",
  // Files go to the workers whole, and each engine of each worker starts once.
  fullyParallel: false,
  workers: 2,
  forbidOnly: true,
  reporter: [["list"], ["./report.mjs"]],
  // Three documents there and back take WebKit twenty seconds on a busy machine.
  timeout: 120_000,
  projects: chosen().map((name) => ({ name: ENGINES[name].title, use: { engine: name } })),
});
