// The search: by characters, by pinyin, with an input method, and back.

import { expect, journey, Key } from "./journey.mjs";

const summary = "#search-summary";
/** The words that are marked in the text: as highlights, or where the engine has none, as elements. */
const marked = (name) => {
  if (!("highlights" in CSS)) return [...document.querySelectorAll("#text mark")].map((mark) => mark.textContent);
  return [...(CSS.highlights.get(name) ?? [])].map((range) => {
    const copy = document.createRange();
    copy.setStart(range.startContainer, range.startOffset);
    copy.setEnd(range.endContainer, range.endOffset);
    return copy.toString();
  });
};

journey("a word is found, marked in the text, and a result leads to its sentence", async ({ reader }) => {
  await reader.open();
  await reader.type("#query", "锂电");
  await reader.sees(summary, "“锂电”：1处，在1条中。");
  await reader.sees("#results [data-hit]", "进一步提高晶硅光伏、锂电等材料技术水平");
  await reader.finds(["锂电"], marked, "hit");
  await reader.pressOn("#results [data-hit='0']");
  await reader.isAt("?q=锂电#a4-b6");
  await reader.isShownAt("a4-b6");
});

journey("pinyin, initials and traditional characters find the same", async ({ reader }) => {
  await reader.open();
  for (const typed of ["人工智能", "rengongzhineng", "rgzn", "rengong智能"]) {
    await reader.type("#query", typed);
    await reader.sees(summary, `“${typed}”：4处，在1条中。`);
  }
  await reader.type("#query", "產業數字化轉型");
  await reader.sees(summary, "“產業數字化轉型”：1处");
});

journey("what an input method is still composing is not searched for", async ({ reader }) => {
  await reader.open();
  await reader.pressOn("#query");
  // As engines tell it: each step of the composition, then its end.
  await reader.run(() => {
    const box = document.querySelector("#query");
    const input = (value, isComposing) => {
      box.value = value;
      box.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing, inputType: "insertCompositionText" }));
    };
    box.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    for (const step of ["r", "ren", "ren'gong"]) input(step, true);
  });
  await reader.settles();
  expect(await reader.shown("#results [data-hit]")).toBe(0);
  expect(await reader.address()).not.toContain("q=");
  await reader.run(() => {
    const box = document.querySelector("#query");
    box.value = "人工";
    box.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true, inputType: "insertCompositionText" }));
    box.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: "人工" }));
  });
  await reader.sees(summary, "“人工”");
  await reader.isAt("?q=人工");
});

journey("/ begins a search, Enter walks through it, and Esc leads back to where the reader was", async ({ reader }) => {
  await reader.open("#a9");
  await reader.isLedTo("a9");
  const before = await reader.run(() => scrollY);
  await reader.strike("/");
  await reader.hasFocus("#query");
  await reader.strike("碳足迹");
  await reader.sees("#results [data-hit='0']");
  await reader.strike(Key.ENTER);
  await reader.isShownAt("a7-b1");
  await reader.strike(Key.ENTER);
  await reader.sees(".search-place", "2/2");
  await reader.strike(Key.ESCAPE);
  await reader.seesNo("#results");
  await reader.finds(before, () => scrollY);
});

journey("where nothing is found, the nearest thing is offered", async ({ reader }) => {
  await reader.open();
  await reader.type("#query", "人工智能大模型");
  await reader.sees(summary, "没有找到“人工智能大模型”。");
  await reader.press("button", "人工智能", "#results");
  await reader.sees(summary, "“人工智能”：4处，在1条中。");
});
