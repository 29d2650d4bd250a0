// From document to document, and from language to language.

import { eventually, expect, journey } from "./journey.mjs";

const REVIEW = "四川省经济和信息化厅规划与产业政策处2019年工作回顾";

async function open(reader, id) {
  await reader.pressOn(".masthead-document");
  await reader.pressOn(`#documents [data-document="${id}"]`);
  await reader.reads(id);
}

journey("another document opens within the page, there and back, three times", async ({ reader }) => {
  await reader.open();
  await reader.run(() => {
    window.isSame = true;
  });
  for (let turn = 0; turn < 3; turn += 1) {
    await open(reader, "review-2019");
    await reader.sees("h1", REVIEW);
    await reader.seesNo("#notice *");
    await reader.press("choice", "锂电", "#filter");
    await eventually(async () => (await reader.matches()).length).toBe(1);
    await open(reader, "decision-2023");
    await reader.type("#query", "锂电");
    await reader.sees("#search-summary", "“锂电”：1处，在1条中。");
  }
  expect(await reader.run(() => window.isSame), "the page was not left").toBe(true);
});

journey("back and forward go from document to document", async ({ reader }) => {
  await reader.open("?industry=ai");
  await open(reader, "review-2019");
  await reader.back();
  await reader.reads("decision-2023");
  await eventually(() => reader.matches()).toEqual(["a5-b2", "a6-b1"]);
  await reader.forward();
  await reader.reads("review-2019");
});

journey("the language changes in the middle of the text, and the reader stays", async ({ reader }) => {
  await reader.open("?industry=ai#a10-b2");
  await reader.isLedTo("a10-b2");
  const before = (await reader.box("#a10-b2")).top;
  await reader.pressOn("a[data-language=en]");
  await reader.sees("html[lang=en][data-ready]");
  await eventually(async () => Math.abs((await reader.box("#a10-b2")).top - before)).toBeLessThan(60);
  await reader.settles();
  expect(Math.abs((await reader.box("#a10-b2")).top - before)).toBeLessThan(60);
  expect(await reader.matches()).toEqual(["a5-b2", "a6-b1"]);
  await reader.pressOn("a[data-language|=zh]");
  await reader.sees("html[lang|=zh][data-ready]");
  await reader.sees("#outline[aria-label='目录']");
});
