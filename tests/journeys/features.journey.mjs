// What engines have and lack, and that each reader gets what the table promises.

import { readFileSync } from "node:fs";
import { ENGINES } from "./engines.mjs";
import { FEATURES, table } from "./features.mjs";
import { expect, journey } from "./journey.mjs";

journey("the engine has and lacks what the table says", async ({ reader, engine }) => {
  await reader.open();
  const wrong = [];
  for (const { name, has, lackedBy } of FEATURES) {
    if ((await reader.run(has)) === lackedBy.includes(engine)) wrong.push(name);
  }
  expect(wrong).toEqual([]);
});

journey("ARCHITECTURE.md has the table", () => {
  const text = readFileSync(new URL("../../ARCHITECTURE.md", import.meta.url), "utf8");
  expect(text.includes(table(ENGINES)), `ARCHITECTURE.md lacks this:\n${table(ENGINES)}`).toBe(true);
});

journey("list of documents and settings are a press of their button away", async ({ reader }) => {
  await reader.open();
  await reader.pressOn(".masthead-document");
  await reader.isShownAt("documents");
  await reader.strike("\uE00C");
  await reader.pressOn(".settings-open");
  await reader.isShownAt("settings");
});

journey("the first hit of a search is marked, by whatever the engine marks with", async ({ reader }) => {
  await reader.open("?q=锂电");
  await reader.finds(true, () => {
    const ranges = "highlights" in CSS ? [...(CSS.highlights.get("hit") ?? [])].length : 0;
    return ranges + document.querySelectorAll("#text mark").length === 1;
  });
});
