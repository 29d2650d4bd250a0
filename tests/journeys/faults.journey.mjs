// A fault of each class: the text stays, a line names the cause, and the way on works.

import { FAULTS } from "../faults/server.mjs";
import { expect, journey } from "./journey.mjs";

const WASM = /^\/policy-explorer_bg-\w+\.wasm$/;
const GLUE = /^\/policy-explorer-\w+\.js$/;
const LOADER = /^\/loader-\w+\.js$/;
const PAGE = /^\/$/;
const DATA = /^\/documents\/review-2019\/document\.json$/;
const withoutWasm = (policy) => policy.replace(" 'wasm-unsafe-eval'", "");

for (const [fault, cause, words, faults] of [
  ["is not there", "missing", "程序文件不存在", [[WASM, FAULTS.status(404)]]],
  ["is cut short", "broken", "程序文件已损坏", [[WASM, FAULTS.cut(0.5)]]],
  ["stalls", "slow", "网络较慢", [[WASM, FAULTS.stall(30_000)]]],
  ["is lost half-way", "network", "网络中断", [[WASM, FAULTS.hangUp(0.5)]]],
  ["has lost its glue", "missing", "程序文件不存在", [[GLUE, FAULTS.status(404)]]],
  ["may not run by the policy", "blocked", "安全策略", [[PAGE, FAULTS.policy(withoutWasm)]]],
  ["finds a page without its data", "data", "文件数据无法读取", [[PAGE, FAULTS.change('"sections":[', '"sections":{')]]],
]) {
  journey(`a program that ${fault} is named, the text stays, and a reload helps`, async ({ reader, misbehaving, complaints }) => {
    misbehaving.faults.push(...faults);
    await reader.visit(`${misbehaving.root}?lang=zh`);
    await reader.sees("#notice", words);
    await reader.sees(`html[data-failed=${cause}]`);
    await reader.sees("#a18-b1");
    expect(await reader.shown("#text .block")).toBe(38);
    misbehaving.faults.splice(0);
    await reader.press("button", "重新载入", "#notice");
    await reader.isReady();
    complaints.splice(0);
  });
}

journey("a loader that isn't there leaves the text, and a line by the style alone", async ({ reader, misbehaving, complaints }) => {
  misbehaving.faults.push([LOADER, FAULTS.status(404)]);
  await reader.visit(`${misbehaving.root}?lang=zh`);
  await reader.sees("#unstarted", "页面的程序没有运行");
  await reader.sees("#a18-b1");
  complaints.splice(0);
});

journey("a style that isn't there leaves text, outline and program", async ({ reader, misbehaving, complaints }) => {
  misbehaving.faults.push([/^\/later-\w+\.css$/, FAULTS.fallback()]);
  await reader.open(`${misbehaving.root}?lang=zh`);
  await reader.sees("#a18-b1");
  complaints.splice(0);
});

journey("where a host sends the policy of another release, the page is styled by the file that it links to", async ({ reader, misbehaving, complaints }) => {
  misbehaving.faults.push([/^\/$/, FAULTS.header("content-security-policy", (policy) => policy.replace(/ 'sha256-[^']*'/, ""))]);
  await reader.open(`${misbehaving.root}?lang=zh`);
  await reader.sees("#a18-b1");
  await reader.finds("sticky", () => getComputedStyle(document.querySelector(".masthead")).position);
  complaints.splice(0);
});

journey("a document that is cut short is named, and a retry opens it", async ({ reader, misbehaving, complaints }) => {
  misbehaving.faults.push([DATA, FAULTS.cut(0.5)]);
  await reader.open(`${misbehaving.root}?lang=zh`);
  await reader.pressOn(".masthead-document");
  await reader.pressOn('#documents [data-document="review-2019"]');
  await reader.sees("#notice", "没有打开");
  await reader.sees("#a18-b1");
  misbehaving.faults.splice(0);
  await reader.press("button", "重试", "#notice");
  await reader.reads("review-2019");
  complaints.splice(0);
});
