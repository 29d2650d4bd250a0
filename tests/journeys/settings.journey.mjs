// How the page looks, what is kept of it, and what goes on where nothing can be kept.

import { portal } from "../portal/server.mjs";
import { eventually, expect, journey, journeyWithoutStorage, Key } from "./journey.mjs";

const size = (reader) => reader.run(() => parseFloat(getComputedStyle(document.querySelector("#a1-b1")).fontSize));
const ground = (reader) => reader.run(() => getComputedStyle(document.documentElement).backgroundColor);

journey("sizes and dark colours are as chosen, also after a reload", async ({ reader }) => {
  await reader.open();
  const [usual, day] = [await size(reader), await ground(reader)];
  await reader.press("button", "显示设置");
  await reader.press("choice", "最大", "#settings");
  await eventually(() => size(reader)).toBeCloseTo(usual * 2, 0);
  await reader.press("choice", "深色", "#settings");
  await eventually(() => ground(reader)).not.toBe(day);
  await reader.reload();
  await reader.isReady();
  expect(await size(reader)).toBeCloseTo(usual * 2, 0);
  expect(await ground(reader)).not.toBe(day);
  await reader.sees("html[data-theme=dark][data-size='2']");
});

journey("a reader's passage stays when the size changes", async ({ reader }) => {
  await reader.open("#a16");
  await reader.isLedTo("a16");
  await reader.press("button", "显示设置");
  // Where settings stand in the page, the button has led to them: there the reader is now.
  const place = (await reader.run(() => "popover" in HTMLElement.prototype)) ? "a16" : "settings";
  await reader.isShownAt(place);
  await reader.press("choice", "更大", "#settings");
  await reader.settles();
  await reader.isShownAt(place);
});

journeyWithoutStorage("where nothing may be kept, the page works all the same", async ({ reader }) => {
  await reader.open("?lang=zh");
  await reader.finds("denied", () => {
    try {
      return localStorage.length;
    } catch {
      return "denied";
    }
  });
  await reader.type("#query", "锂电");
  await reader.sees("#search-summary", "“锂电”：1处，在1条中。");
  await reader.strike(Key.ESCAPE);
  await reader.press("button", "显示设置");
  await reader.press("choice", "深色", "#settings");
  await reader.sees("html[data-theme=dark]");
  await reader.strike(Key.ESCAPE);
  await reader.pressOn("a[data-language=en]");
  await reader.sees("html[lang=en][data-ready]");
  await reader.isAt(/lang=en/);
  await reader.seesNo("#notice *");
});

/** Shows what an address asks for in a frame of a portal that allows it what `sandbox` says, and does something there. */
async function inSandbox(reader, sandbox, address, act) {
  const host = await portal();
  try {
    const frame = `<iframe sandbox="${sandbox}" src="${process.env.EXPLORER}${address}" width="1200" height="700"></iframe>`;
    await reader.session.get(host.put(frame));
    await reader.within("return document.querySelector('iframe')", async () => {
      await reader.sees("#text .block", "党的二十大");
      await act();
    });
  } finally {
    await host.stop();
  }
}

journey("in a frame that may run scripts and nothing else, there are search and filter, or the text at least", async ({ reader, complaints }) => {
  await inSandbox(reader, "allow-scripts", "?lang=zh", async () => {
    // WebKit takes no script of the site for the frame's own there: the style says so after a while.
    if (!reader.engine.hasBidi) return reader.sees("#unstarted", "页面的程序没有运行");
    await reader.isReady();
    await reader.type("#query", "锂电");
    return reader.sees("#search-summary", "“锂电”：1处，在1条中。");
  });
  complaints.splice(0);
});

journey("in a frame that may run scripts and keeps its origin, there are search and filter in each engine", async ({ reader }) => {
  // The drivers of WebKit don't type into such a frame, so the address searches.
  await inSandbox(reader, "allow-scripts allow-same-origin", "?lang=zh&q=锂电&industry=ai", async () => {
    await reader.isReady();
    await reader.sees("#search-summary", "“锂电”：1处，在1条中。");
    await eventually(() => reader.matches()).toEqual(["a5-b2", "a6-b1"]);
  });
});
