// Readers' journeys in every engine. `cargo xtask test` builds and serves the site, and names it in EXPLORER.
// Playwright only runs them: the engines are driven through WebDriver.

import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { chosen, ENGINES } from "./engines.mjs";

export default defineConfig({
  testDir: ".",
  testMatch: "*.journey.mjs",
  outputDir: "../../target/journeys",
  // Files go to the workers whole, and each engine of each worker starts once.
  fullyParallel: false,
  workers: Math.min(availableParallelism(), 4),
  forbidOnly: true,
  reporter: [["list"], ["./report.mjs"]],
  // Three documents there and back take WebKit twenty seconds on a busy machine.
  timeout: 120_000,
  projects: chosen().map((name) => ({
    name: ENGINES[name].title,
    // As the browser tests: on a busy machine one in some hundred fails and then passes. The table says which attempt it was.
    retries: ENGINES[name].retries ?? 1,
    use: { engine: name },
  })),
});
