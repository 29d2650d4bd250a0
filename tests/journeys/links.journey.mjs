// Links to passages, and what is copied of them.

import { eventually, expect, journey, Key } from "./journey.mjs";

const PASSAGES = ["a5", "a16", "a18-b1", "p5"];

journey("a link to a passage leads to it", async ({ reader }) => {
  for (const id of PASSAGES) {
    await reader.leave();
    await reader.open(`#${id}`);
    await reader.isLedTo(id);
  }
});

journey.describe("in a browser of another language", () => {
  journey.use({ language: "en-US" });

  journey("the page comes in English, and a link to a passage leads to it", async ({ reader }) => {
    for (const id of PASSAGES) {
      await reader.leave();
      await reader.open(`#${id}`);
      await reader.sees("html[lang=en][data-ready]");
      await reader.isLedTo(id);
    }
  });
});

journey("a link to a passage stays there on a phone", async ({ reader }) => {
  await reader.holds("phone");
  await reader.open("#a16");
  await reader.isLedTo("a16");
});

journey("a passage's link and its citation are copied", async ({ reader }) => {
  await reader.open("?industry=ai");
  // The sign shows while the pointer is on its passage, which moves as long as what is above it is laid out.
  await expect(async () => {
    await reader.moveOver("#a10-b2");
    await reader.moveOver("#a10-b2 > .anchor");
    await reader.pressOn("#a10-b2 > .anchor");
  }).toPass({ timeout: 10_000 });
  // Without popovers there is no menu: the link leads to the passage, and the address is its.
  if (!(await reader.run(() => "popover" in HTMLElement.prototype))) {
    await reader.isAt("?industry=ai#a10-b2");
    return reader.isShownAt("a10-b2");
  }
  await reader.sees("#passage-place", "第三部分第（十）条第2段");
  for (const [button, copied] of [
    ["复制链接", /\/#a10-b2$/],
    ["复制引文（公文）", /^《中共四川省委关于深入推进新型工业化.*》（2023年6月19日通过）第三部分第（十）条第2段$/],
  ]) {
    await reader.press("button", button, "#passage-menu");
    await reader.sees("#copied", "已复制");
    await eventually(() => pasted(reader)).toMatch(copied);
  }
  return undefined;
});

/** What is on the clipboard, pasted into the outline's box. */
async function pasted(reader) {
  await reader.run(() => {
    const box = document.querySelector("#jump");
    box.value = "";
    box.focus({ preventScroll: true });
  });
  await reader.session.actions().keyDown(Key.CONTROL).sendKeys("v").keyUp(Key.CONTROL).perform();
  const text = await reader.run(() => document.querySelector("#jump").value);
  await reader.run(() => {
    document.querySelector("#jump").value = "";
  });
  return text;
}

journey("words in the text are selected, and the strip for them comes", async ({ reader }) => {
  await reader.open();
  await reader.seesNo("#selection-menu");
  await reader.run(() => getSelection().selectAllChildren(document.querySelector("#a2-b1")));
  await reader.sees("#selection-menu", "复制所选文字的链接");
  await reader.press("button", "复制所选文字的链接", "#selection-menu");
  await reader.sees("#copied-selection", "已复制");
  expect(await reader.address()).not.toContain("#");
  await eventually(() => pasted(reader)).toMatch(/\/#a2-b1:~:text=/);
});
