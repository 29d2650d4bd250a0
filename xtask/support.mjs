// Finds what the styles and scripts of the page use and the oldest browsers, those of `browserslist` in package.json,
// don't know. What is allowed stands below, with what readers of older browsers get instead. Fails where something
// else is used, or where what is allowed isn't used any more.
//
// node xtask/support.mjs STYLE.css… SCRIPT.js…

import data from "@mdn/browser-compat-data" with { type: "json" };
import doiuse from "doiuse";
import { ESLint } from "eslint";
import { readFile } from "node:fs/promises";
import process from "node:process";
import { fileURLToPath } from "node:url";
import postcss from "postcss";

/** Features of styles, as <https://caniuse.com> calls them. */
const STYLES = {
  "css-content-visibility": "all of the document is laid out at once",
  "css-has": "asked for by @supports; headings of empty groups stay, and what stands behind the text is laid out at once",
  "css-media-scripting": "settings.js says that scripts run; without scripts a line too many is shown",
  "css-hanging-punctuation": "a full stop stands within the line",
  "css-masks": "clip-path is meant, and the shape in use is known to all",
  "css-clip-path": "shapes are meant; the one in use is known to all",
  "css-scrollbar": "scroll bars in the colour of the system",
  "css-paged-media": "the browser's own margins and page numbers",
  "css-display-contents": "elements without a role are meant; browsers that forget the role of such elements forget none",
  "css-text-indent": "lengths are meant; the key words in question aren't used",
  "css-widows-orphans": "a line may stand alone on a sheet",
  "text-decoration": "a plain underline, which is asked for before",
  multicolumn: "gaps of grids and breaks of pages are meant, which all know",
  "text-size-adjust": "phones that enlarge text by themselves go on doing so",
};

/** Names in scripts: of globals, and of members of objects. */
const SCRIPTS = {
  Highlight: "what is found or chosen is marked by <mark>",
  highlights: "the same",
  priority: "the same",
  checkVisibility: "asked only where content-visibility is known",
  yield: "asked if it is there; a timer gives way then",
  skipped: "of an event that such browsers don't have",
  share: "the button isn't there",
};

/** Names of our own or of ECharts that are also those of newer interfaces. */
const OURS = ["address", "dispose", "draw", "first", "fontFamily", "hand", "ink", "path", "resize", "retry", "symbols"];

/** The floor of each browser, by its name in browserslist, which is that of the data too. */
const { browserslist } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"));
const floor = new Map(browserslist.map((each) => each.split(" ")));

/** Whether the oldest browsers have what these data are of. */
function isKnown({ support }) {
  return [...floor].every(([browser, oldest]) =>
    [support[browser]].flat().some((since) => {
      const { version_added: added, version_removed: removed, flags, prefix, alternative_name: other } = since ?? {};
      if (typeof added !== "string" || removed || flags || prefix || other) return false;
      return parseFloat(added.replace("≤", "")) <= parseFloat(oldest);
    }),
  );
}

/** What no interface has that the oldest browsers know: names of globals, and of members. */
function unknownNames() {
  const [globals, members] = [new Map(), new Map()];
  const add = (names, name, entry) => names.set(name, names.get(name) || isKnown(entry.__compat));
  for (const group of [data.api, data.javascript.builtins]) {
    for (const [name, entry] of Object.entries(group)) {
      if (entry.__compat) add(globals, name, entry);
      for (const [key, member] of Object.entries(entry)) {
        if (member.__compat && /^\w+$/.test(key) && !/_event$/.test(key)) add(members, key.replace(/_static$/, ""), member);
      }
    }
  }
  const unknown = (names) =>
    [...names].filter(([name, isKnown]) => !isKnown && !OURS.includes(name)).map(([name]) => name);
  return { globals: unknown(globals), members: unknown(members) };
}

/** What a style uses of what the oldest browsers don't know, or know in part. */
async function inStyle(file) {
  const found = [];
  const browsers = browserslist;
  const onFeatureUsage = ({ feature, usage }) =>
    found.push({ name: feature, place: `${file}: ${usage.toString().slice(0, 80)}` });
  await postcss([doiuse({ browsers, onFeatureUsage })]).process(await readFile(file, "utf8"), { from: file });
  return found;
}

/** The same of scripts. */
async function inScripts(files) {
  const { globals, members } = unknownNames();
  const eslint = new ESLint({
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    overrideConfigFile: true,
    allowInlineConfig: false,
    overrideConfig: {
      rules: {
        "no-restricted-globals": ["error", ...globals],
        "no-restricted-properties": ["error", ...members.map((property) => ({ property }))],
      },
    },
  });
  const results = await eslint.lintFiles(files);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ message, line, fatal }) => {
      if (fatal) throw new Error(`${filePath}:${line}: ${message}`);
      return { name: /'(?:.*\.)?(\w+)'/.exec(message)[1], place: `${filePath}:${line}` };
    }),
  );
}

/** Says what is used and not allowed, and what is allowed and not used. */
function complaints(found, allowed) {
  const used = new Set(found.map(({ name }) => name));
  return [
    ...found.filter(({ name }) => !(name in allowed)).map(({ name, place }) => `${name}, in ${place}`),
    ...Object.keys(allowed).filter((name) => !used.has(name)).map((name) => `${name} is allowed, but not used`),
  ];
}

const files = process.argv.slice(2);
const styles = files.filter((file) => file.endsWith(".css"));
const scripts = files.filter((file) => file.endsWith(".js"));
const messages = [
  ...complaints((await Promise.all(styles.map(inStyle))).flat(), STYLES),
  ...complaints(await inScripts(scripts), SCRIPTS),
];
if (messages.length > 0) {
  console.error(`${browserslist.join(", ")} lack something:\n  ${messages.join("\n  ")}`);
  console.error("Give them another way and allow it in xtask/support.mjs, with what their readers get, or leave it.");
  process.exit(1);
}
