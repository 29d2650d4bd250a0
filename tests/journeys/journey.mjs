// What every journey starts from: an engine that is running, a reader whose browser remembers nothing, and a page that
// may not complain.

import { test as base, expect } from "@playwright/test";
import { FAULTS, misbehaving } from "../faults/server.mjs";
import { start } from "./driver.mjs";
import { ENGINES } from "./engines.mjs";
import { Reader } from "./reader.mjs";
import { recorder } from "./recorder.mjs";

export { expect };
export { eventually, Key } from "./reader.mjs";

/** Where the page's settings are kept: `src/browser/settings.js`. */
const SETTINGS = "policy-explorer";

/** What the loader says where a page needs more than six seconds: that is the machine, and journeys wait longer. */
const SLOW = /slow: not ready after/;

export const journey = base.extend({
  /** The name of the engine, by the project of `journeys.config.mjs`. */
  engine: ["", { option: true, scope: "worker" }],

  /** The engine, running, for all journeys of a worker. */
  running: [
    async ({ engine: name }, use) => {
      const engine = ENGINES[name];
      const complaints = [];
      const { session, stop } = await start(name);
      let site = process.env.EXPLORER;
      let served;
      let bidi;
      try {
        if (engine.hasBidi) {
          bidi = await listen(session, complaints);
        } else {
          served = await recorder(site, complaints);
          site = served.root;
        }
        await use({ session, engine, site, bidi, served, complaints });
      } finally {
        await stop();
        await served?.stop();
      }
    },
    { scope: "worker", timeout: 60_000 },
  ],

  /** What the browser is set to: `zh-CN`, or another language. */
  language: ["zh-CN", { option: true }],

  /** What the page has complained of. A journey that provokes a fault empties it after looking. */
  complaints: async ({ running }, use) => {
    running.complaints.splice(0);
    await use(running.complaints);
    expect(running.complaints.filter((each) => !SLOW.test(each)), "what the page complained of").toEqual([]);
  },

  /** A reader at a desk who has never been here. */
  reader: async ({ running, language, complaints: _ }, use, info) => {
    const reader = new Reader(running);
    await begin(reader, language);
    await use(reader);
    if (info.status !== info.expectedStatus) await keepPage(reader, info);
  },

  /** The site behind a server that misbehaves: `faults` is a list of a pattern for paths and a fault. */
  misbehaving: async ({}, use) => {
    const site = await misbehaving(process.env.EXPLORER);
    await use(site);
    await site.stop();
  },
});

/** Where nothing may be kept: asking for the storage fails, as where a reader has forbidden it. */
const DENY_STORAGE = `Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError"); },
});`;

/** The same for a reader whose browser keeps nothing. */
export const journeyWithoutStorage = journey.extend({
  reader: async ({ reader, running: { bidi, served } }, use) => {
    if (!bidi) served.first = DENY_STORAGE;
    const functionDeclaration = `() => {${DENY_STORAGE}}`;
    const added = await bidi?.("script.addPreloadScript", { functionDeclaration });
    await use(reader);
    await bidi?.("script.removePreloadScript", added);
    if (served) served.first = "";
  },
});

/** Has the engine report what its console gets, and what a page's policy has refused. */
export async function listen(session, complaints) {
  const bidi = await session.getBidi();
  await bidi.subscribe("log.entryAdded");
  bidi.on("log.entryAdded", ({ type, level, text }) => {
    if (["error", "warn"].includes(level)) complaints.push(`${type} ${level}: ${text}`);
  });
  const functionDeclaration = `() => addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    console.error("policy: " + violatedDirective + " " + blockedURI))`;
  await bidi.send({ method: "script.addPreloadScript", params: { functionDeclaration } });
  return async (method, params) => {
    const { error, message, result } = await bidi.send({ method, params });
    if (error) throw new Error(`${method}: ${message}`);
    return result;
  };
}

/** Keeps what a journey that has failed saw last: the page's address, state and picture. */
async function keepPage({ session }, info) {
  const state = () => [location.href, JSON.stringify({ ...document.documentElement.dataset }), document.body.innerText.slice(0, 500)];
  const [words, picture] = await Promise.all([session.executeScript(state), session.takeScreenshot()]).catch(() => []);
  if (!words) return;
  await info.attach("page", { body: words.join("\n") });
  await info.attach("picture", { body: Buffer.from(picture, "base64"), contentType: "image/png" });
}

/** Has the browser forget the site, and speak the reader's language. */
async function begin(reader, language) {
  const { session, bidi } = reader;
  const context = await session.getWindowHandle();
  if (bidi) await bidi("emulation.setLocaleOverride", { locale: language === "zh-CN" ? null : language, contexts: [context] });
  await reader.leave();
  // An engine whose language can't be chosen is English: a Chinese reader has chosen the page's language there.
  const kept = bidi || language !== "zh-CN" ? null : JSON.stringify({ lang: "zh" });
  await reader.run((name, kept) => {
    localStorage.clear();
    sessionStorage.clear();
    if (kept) localStorage.setItem(name, kept);
  }, SETTINGS, kept);
  await reader.holds("desk");
}

/** What of a page needs scripts, as an engine leaves it out that has none. */
const SCRIPTS = /<script\b(?![^>]*application\/(?:ld\+)?json)[^>]*>[\s\S]*?<\/script>|<\/?noscript>/g;

/**
 * The same with scripts off. WPE's browser has no such setting: there the site is served without its scripts, and with
 * what stands in `noscript`.
 */
export const journeyWithoutScripts = journey.extend({
  reader: async ({ running, misbehaving: site, complaints: _ }, use) => {
    const { engine } = running;
    if (engine === ENGINES.wpe) {
      site.faults.push([/(\/|\.html)$/, FAULTS.change(SCRIPTS, "")]);
      await use(new Reader({ ...running, site: site.root }));
      return;
    }
    const name = Object.keys(ENGINES).find((name) => ENGINES[name] === engine);
    const { session, stop } = await start(name, { withScripts: false });
    try {
      const reader = new Reader({ session, engine, site: process.env.EXPLORER });
      await reader.holds("desk");
      await use(reader);
    } finally {
      await stop();
    }
  },
});
