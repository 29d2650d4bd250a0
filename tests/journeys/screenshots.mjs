// Pictures of every view in each engine, wide and narrow, for people to look at: `target/screenshots/`.
// Needs a served site in EXPLORER; `ENGINES` names the engines, which are all by default.

import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { start } from "./driver.mjs";
import { chosen, ENGINES } from "./engines.mjs";
import { listen } from "./journey.mjs";
import { Reader } from "./reader.mjs";

const FOLDER = fileURLToPath(new URL("../../target/screenshots/", import.meta.url));

/** What is taken, by the name of the picture: an address, and what is done there first. */
const VIEWS = {
  text: ["?lang=zh"],
  passage: ["?lang=zh#a10-b2"],
  search: ["?lang=zh&q=人工智能"],
  filter: ["?lang=zh&industry=ai"],
  extract: ["?lang=zh&industry=ai&view=extract"],
  brief: ["?lang=zh&industry=ai&view=brief"],
  targets: ["?lang=zh&view=targets"],
  chart: ["?lang=zh#shares-2027", (reader) => reader.moveOver('#text figure[data-chart="shares-2027"] .chart-box')],
  industries: ["?lang=zh&view=industries"],
  structure: ["?lang=zh&view=structure"],
  comparison: ["?lang=zh&view=evolution"],
  documents: ["?lang=zh", (reader) => reader.pressOn(".masthead-document")],
  settings: ["?lang=zh", (reader) => reader.pressOn(".settings-open")],
  english: ["decision-2023.en.html?lang=en"],
  dark: ["?lang=zh", (reader) => reader.run(() => { document.documentElement.dataset.theme = "dark"; })],
  large: ["?lang=zh", (reader) => reader.run(() => { document.documentElement.dataset.size = "2"; })],
  embedding: ["embedding/element.html"],
};

/** Takes all pictures in an engine. */
async function photograph(name) {
  const engine = ENGINES[name];
  const { session, stop } = await start(name);
  try {
    const bidi = engine.hasBidi ? await listen(session, []) : undefined;
    const reader = new Reader({ session, engine, bidi, site: process.env.EXPLORER });
    for (const device of engine.canResize ? ["desk", "phone"] : ["desk"]) {
      await reader.holds(device);
      for (const [view, [address, act]] of Object.entries(VIEWS)) {
        await reader.leave();
        try {
          await (address.startsWith("embedding") ? reader.visit(address) : reader.open(address));
          await act?.(reader);
          await reader.settles();
        } catch (error) {
          console.log(`${name}, ${device}, ${view}: ${error.message.split("\n")[0]}`);
        }
        writeFileSync(`${FOLDER}${view}-${device}-${name}.png`, await session.takeScreenshot(), "base64");
      }
    }
  } finally {
    await stop();
  }
}

mkdirSync(FOLDER, { recursive: true });
for (const name of chosen()) await photograph(name);
process.exit();
