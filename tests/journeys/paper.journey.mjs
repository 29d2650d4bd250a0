// On paper, and as one file.

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { eventually, expect, journey } from "./journey.mjs";

const single = fileURLToPath(new URL("../../dist/single/decision-2023.html", import.meta.url));

journey("the page prints with the document and where it was read", async ({ reader }, info) => {
  journey.skip(!reader.engine.canPrint, "the driver can't print");
  await reader.open();
  const file = info.outputPath("decision.pdf");
  mkdirSync(info.outputDir, { recursive: true });
  writeFileSync(file, await reader.session.printPage({}), "base64");
  const text = execFileSync("pdftotext", ["-raw", file, "-"]).toString().replace(/\s/g, "");
  expect(text).toContain(reader.site);
  expect(text).toContain("2023-07-30");
  // Firefox leaves some characters of its fonts without a name.
  if (!text.includes("\ufffd")) {
    expect(text).toContain("中共四川省委关于深入推进新型工业化加快建设现代化产业体系的决定");
    expect(text).toContain("(十八)加强产业发展组织领导");
    expect(text).not.toContain("换一个文件");
  }
});

journey("a file opens from the disk, alone, and works", async ({ reader }, info) => {
  const folder = info.outputPath("U 盘#1");
  mkdirSync(folder, { recursive: true });
  copyFileSync(single, `${folder}/decision-2023.html`);
  await reader.session.get(pathToFileURL(`${folder}/decision-2023.html`).href);
  await reader.isReady();
  await reader.type("#query", "rengongzhineng");
  await reader.sees("#search-summary", "“rengongzhineng”：4处，在1条中。");
  await reader.press("button", "结束搜索");
  await reader.press("choice", "人工智能", "#filter");
  await eventually(() => reader.matches()).toEqual(["a5-b2", "a6-b1"]);
  await reader.isAt("decision-2023.html?industry=ai");
  const figure = '#text figure[data-chart="shares-2027"]';
  await reader.moveOver(`${figure} .chart-box`);
  await reader.sees(`${figure}[data-live]`);
});
