// The engines in which readers' journeys run: how each is started, and what differs in driving it. What the engines
// themselves lack stands in features.mjs.

import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { SWITCHES } from "../chromium.mjs";

/** Where a program is, on PATH. */
const onPath = (...names) =>
  names
    .flatMap((name) => process.env.PATH.split(delimiter).map((folder) => join(folder, name)))
    .find((file) => existsSync(file));

/** Where Debian keeps the small browser of a WebKit port: in a folder of the machine's architecture. */
const miniBrowser = (port) =>
  readdirSync("/usr/lib")
    .map((folder) => join("/usr/lib", folder, port, "MiniBrowser"))
    .find((file) => existsSync(file));

/**
 * For each engine: `driver`, its WebDriver server, which gets `--port=…`, and a free port for each of its
 * `portOptions`, whose own default would be the same for two drivers; `capabilities` of a session, where
 * `withScripts` may be false; and
 * - `needsDisplay`: it draws on a display, so that a virtual one is started;
 * - `hasBidi`: WebDriver BiDi turns scripts off, chooses languages and reports the console. Without it the page
 *   comes through `recorder.mjs`, and the reader's language is the one chosen in the page's settings;
 * - `canResize`, `canPrint`: the driver can;
 * - `hasClipboard`: the browser lets pages write to it.
 */
export const ENGINES = {
  chromium: {
    title: "Chromium",
    driver: () => onPath("chromedriver"),
    capabilities: ({ withScripts }) => ({
      browserName: "chrome",
      webSocketUrl: true,
      "goog:chromeOptions": {
        binary: process.env.CHROMIUM ?? onPath("chromium", "chromium-browser", "google-chrome"),
        args: ["--headless", ...SWITCHES, "--lang=zh-CN"],
        prefs: {
          "intl.accept_languages": "zh-CN,zh",
          // 2 is “block”.
          "profile.managed_default_content_settings.javascript": withScripts ? 1 : 2,
        },
      },
    }),
    hasBidi: true,
    canResize: true,
    canPrint: true,
    hasClipboard: true,
  },
  firefox: {
    title: "Firefox ESR",
    driver: () => onPath("geckodriver"),
    portOptions: ["--websocket-port"],
    capabilities: ({ withScripts }) => ({
      browserName: "firefox",
      webSocketUrl: true,
      "moz:firefoxOptions": {
        binary: onPath("firefox-esr", "firefox"),
        args: ["-headless"],
        prefs: { "intl.accept_languages": "zh-CN,zh", "javascript.enabled": withScripts },
      },
    }),
    hasBidi: true,
    canResize: true,
    canPrint: true,
    hasClipboard: true,
  },
  webkitgtk: {
    title: "WebKitGTK 2.50",
    driver: () => onPath("WebKitWebDriver"),
    capabilities: ({ withScripts }) => ({
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": {
        binary: miniBrowser("webkit2gtk-4.1"),
        args: ["--automation", ...(withScripts ? [] : ["--enable-javascript=false"])],
      },
    }),
    needsDisplay: true,
    canResize: true,
    hasClipboard: true,
  },
  wpe: {
    title: "WPE WebKit 2.38",
    driver: () => onPath("WPEWebDriver"),
    capabilities: () => ({
      browserName: "MiniBrowser",
      "wpe:browserOptions": { binary: miniBrowser("wpe-webkit-1.1"), args: ["--automation", "--headless"] },
    }),
  },
};

/** The engines to run: those that `ENGINES` names, or all. */
export const chosen = () => process.env.ENGINES?.split(",").filter(Boolean) ?? Object.keys(ENGINES);
