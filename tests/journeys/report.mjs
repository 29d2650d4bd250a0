// A table of the journeys: what each took in each engine, in seconds. It is printed, and kept in
// `target/journeys.md`.

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FILE = fileURLToPath(new URL("../../target/journeys.md", import.meta.url));

export default class Report {
  /** By the title of the journey: what each engine has made of it. */
  journeys = new Map();
  engines = [];

  onBegin(config, suite) {
    this.engines = suite.suites.map(({ title }) => title);
  }

  onTestEnd(test, { status, duration, retry }) {
    const [, engine, , ...claims] = test.titlePath();
    const claim = claims.join(": ");
    if (!this.journeys.has(claim)) this.journeys.set(claim, {});
    this.journeys.get(claim)[engine] = status === "passed" ? (duration / 1000).toFixed(1) + (retry ? ` (attempt ${retry + 1})` : "") : status;
  }

  onEnd({ duration }) {
    const rows = [...this.journeys].map(([claim, by]) => [claim, ...this.engines.map((engine) => by[engine] ?? "—")]);
    const sum = (engine) => rows.reduce((sum, row) => sum + (parseFloat(row[1 + this.engines.indexOf(engine)]) || 0), 0);
    rows.push([`**all** (${(duration / 1000).toFixed(0)} s)`, ...this.engines.map((engine) => sum(engine).toFixed(0))]);
    const line = (cells) => `| ${cells.join(" | ")} |\n`;
    const head = line(["journey", ...this.engines]) + line(["---", ...this.engines.map(() => "--:")]);
    writeFileSync(FILE, head + rows.map(line).join(""));
    console.log(`\nengines × journeys, in seconds: target/journeys.md; ${rows.at(-1).join("  ")}`);
  }
}
