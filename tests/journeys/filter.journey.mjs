// The filter, and what can be made of a choice.

import { eventually, expect, journey } from "./journey.mjs";

const choose = (reader, name) => reader.press("choice", name, "#filter");

journey("an industry is chosen, its passages are marked, and its chip takes it back", async ({ reader }) => {
  await reader.open();
  await choose(reader, "人工智能");
  await reader.sees("#found", "人工智能：2段相关，分布在2条中。");
  await eventually(() => reader.matches()).toEqual(["a5-b2", "a6-b1"]);
  await reader.isAt("?industry=ai");
  await choose(reader, "无人机");
  await reader.isAt("?industry=ai&industry=drones");
  await reader.press("button", "人工智能", ".found-chips");
  await reader.isAt("?industry=drones");
  await reader.press("button", "清除筛选");
  await eventually(() => reader.matches()).toEqual([]);
  await reader.seesNo(".chip");
});

journey("an extract shows what concerns the choice, and nothing else", async ({ reader }) => {
  await reader.open("?industry=ai");
  await reader.press("button", "只看相关");
  await reader.isAt("?industry=ai&view=extract");
  await reader.sees("#a5-b2");
  await reader.seesNo("#a1-b1");
  await reader.press("button", "全文标注");
  await reader.sees("#a1-b1");
});

journey("a brief has its passages under their parts, and leads to the text", async ({ reader }) => {
  await reader.open("?industry=satellite");
  await reader.press("button", "一页简报");
  await reader.sees("#brief h1", "卫星网络");
  await reader.sees("#brief blockquote", "建设天基智能卫星互联网基础设施");
  await reader.seesNo("#text");
  await reader.pressOn("#brief a.passages-place[href='#a5-b4']");
  await reader.isShownAt("a5-b4");
  await reader.back();
  await reader.sees("#brief h1", "卫星网络");
});

journey("a value that the document doesn't have is named", async ({ reader }) => {
  await reader.open("?industry=steam&industry=ai");
  await reader.sees("#found", "“steam”");
  expect(await reader.matches()).toEqual(["a5-b2", "a6-b1"]);
});
