// Fields for spreadsheets: the examples of `tests/spreadsheet.json`, which hold for the compiler too
// (`tests/native/spreadsheet.rs`).

import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { literal } from "../../src/browser/spreadsheet.js";

const EXAMPLES = JSON.parse(await readFile(new URL("../spreadsheet.json", import.meta.url), "utf8"));

/** The characters that make a guarded text, as code points and ranges of them. */
function guarded(textOf) {
  const ranges = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    // Halves of surrogate pairs are no characters.
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const text = textOf(String.fromCodePoint(code));
    if (literal(text) === text) continue;
    if (ranges.at(-1)?.last === code - 1) ranges.at(-1).last = code;
    else ranges.push({ first: code, last: code });
  }
  const hexadecimal = (code) => code.toString(16);
  return ranges
    .map(({ first, last }) => [...new Set([first, last])].map(hexadecimal).join("-"))
    .join(" ");
}

test("a text that a spreadsheet would not take for one is guarded, and no other", () => {
  for (const text of EXAMPLES.guarded) expect(literal(text), JSON.stringify(text)).toBe(`'${text}`);
  for (const text of EXAMPLES.kept) expect(literal(text), JSON.stringify(text)).toBe(text);
});

test("each character guards a text or doesn't as the compiler has it", () => {
  const { guardedBefore: before, guardedBehind: behind } = EXAMPLES;
  expect(guarded((character) => character + before.text)).toBe(before.characters);
  expect(guarded((character) => behind.text + character)).toBe(behind.characters);
});
