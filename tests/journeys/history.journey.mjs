// Back, forward and reload: nothing of what the reader has done is lost.

import { eventually, expect, journey } from "./journey.mjs";

journey("back and forward lead through everything that was done", async ({ reader }) => {
  const steps = [
    [() => reader.press("choice", "人工智能", "#filter"), () => reader.sees("#found", "人工智能：2段相关")],
    [() => reader.press("link", "目标", ".views"), () => reader.sees("#targets h1")],
    [() => reader.press("link", "正文", ".views"), () => reader.sees("#a1-b1")],
    [() => reader.pressOn('#outline a[href="#a13"]'), () => reader.isShownAt("a13")],
    [() => reader.type("#query", "锂电"), () => reader.sees("#search-summary", "“锂电”").then(() => reader.isAt(/q=锂电/))],
  ];
  await reader.open();
  const places = [await reader.address()];
  for (const [act, look] of steps) {
    await act();
    await look();
    await eventually(() => reader.address()).not.toBe(places.at(-1));
    places.push(await reader.address());
  }
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    await reader.back();
    await eventually(() => reader.address()).toBe(places[at]);
    if (at > 0) await steps[at - 1][1]();
  }
  expect(await reader.matches()).toEqual([]);
  for (const [at, [, look]] of steps.entries()) {
    await reader.forward();
    await eventually(() => reader.address()).toBe(places[at + 1]);
    await look();
  }
});

journey("a reload in the middle keeps place, filter and search", async ({ reader }) => {
  await reader.open("?industry=ai&q=算力#a12-b1");
  await reader.isShownAt("a12-b1");
  await reader.reload();
  await reader.isReady();
  await reader.sees("#search-summary", "“算力”");
  await eventually(() => reader.matches()).toEqual(["a5-b2", "a6-b1"]);
  await reader.isShownAt("a12-b1");
});

journey("a page that was left comes back alive", async ({ reader }) => {
  await reader.open("?industry=ai#a5");
  await reader.visit("embedding/");
  await reader.back();
  await reader.isReady();
  await eventually(() => reader.matches()).toEqual(["a5-b2", "a6-b1"]);
  await reader.isShownAt("a5");
  await reader.press("button", "清除筛选");
  await eventually(() => reader.matches()).toEqual([]);
});
