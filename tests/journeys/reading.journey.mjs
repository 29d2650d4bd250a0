// The text: before any script, and with its outline.

import { readFileSync } from "node:fs";
import { allBlocks } from "../tree.mjs";
import { expect, journey, journeyWithoutScripts, Key } from "./journey.mjs";

const blocks = allBlocks(
  JSON.parse(readFileSync(new URL("../../public/documents/decision-2023/document.json", import.meta.url), "utf8")),
);

journey("the first view shows the title and the text, and the program takes it over", async ({ reader }) => {
  await reader.open();
  await reader.sees("#text h1", "中共四川省委关于深入推进新型工业化");
  await reader.sees("#outline", "推动农业产业全链条升级");
  await reader.sees("#text .block", blocks[0].text);
  await reader.seesNo("#notice *");
  await reader.finds([], () => [...document.images].filter((image) => image.complete && !image.naturalWidth).map(({ src }) => src));
});

journeyWithoutScripts("without scripts the whole text is there, styled, with its outline, and pages of its targets, tables and briefs", async ({ reader }) => {
  await reader.visit("");
  const texts = await reader.run((ids) => ids.map((id) => document.getElementById(id).textContent), blocks.map(({ id }) => id));
  for (const [at, { text }] of blocks.entries()) expect(texts[at]).toContain(text);
  await reader.sees(".unscripted");
  expect(await reader.run(() => getComputedStyle(document.querySelector(".masthead")).position)).not.toBe("static");
  await reader.pressOn('#outline a[href="#p3"]');
  await reader.isShownAt("p3");
  await reader.visit("decision-2023/targets.html");
  await reader.sees("#targets [data-target]", "超过40%");
  await reader.visit("decision-2023/matrix.html");
  await reader.sees("#industries table");
  await reader.pressOn('#industries [data-row="industry=ai"] th a');
  await reader.sees("h1", "人工智能");
});

journeyWithoutScripts("without scripts the page in English is a link away", async ({ reader }) => {
  await reader.visit("");
  await reader.pressOn("a[data-language=en]");
  await reader.sees("html[lang=en]");
  await reader.sees("#outline", "Carry out the campaign");
  await reader.sees("#text .block", blocks[0].text);
});

journey("the outline leads to an article, and marks where the reader is", async ({ reader }) => {
  await reader.open();
  await reader.pressOn('#outline a[href="#a13"]');
  await reader.isLedTo("a13");
  await reader.isAt("#a13");
  await reader.sees('#outline a[href="#a13"][aria-current]');
});

journey("a number typed into the outline leads to that article", async ({ reader }) => {
  await reader.open();
  await reader.type("#jump", "第八条");
  await reader.strike(Key.ENTER);
  await reader.isLedTo("a8");
  await reader.hasFocus("#a8");
  await reader.type("#jump", "wurenji");
  await reader.sees("#outline .outline-item", "无人机");
});
