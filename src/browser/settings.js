// How the reader wants the page to look, kept in this browser: size, colours, keys, language.

import { looks } from "./embed.js";
import { measureAgain } from "./far.js";
import { keepPosition, scrollToElement } from "./position.js";

const KEY = "policy-explorer";
const USUAL = { size: "1", theme: "auto", keys: true };
/** The values that each of them may have: whoever writes to the storage of this origin may write anything. */
const VALUES = { size: ["1", "1.25", "1.5", "2"], theme: ["auto", "light", "dark"], keys: [true, false], lang: ["zh", "en"] };
const page = document.documentElement;

// Shows the style that scripts run: not all browsers report it.
page.dataset.scripts = "";

const settings = { ...USUAL, ...stored(), ...looks() };
apply();

/** Shows in the panel what is chosen. */
export function showSettings() {
  for (const control of document.querySelectorAll("#settings input")) {
    if (control.type === "checkbox") control.checked = settings[control.name];
    else control.checked = settings[control.name] === control.value;
  }
}

document.addEventListener("change", ({ target }) => {
  if (!target.closest?.("#settings")) return;
  settings[target.name] = target.type === "checkbox" ? target.checked : target.value;
  const comeBack = keepPosition();
  apply();
  if (target.name === "size") {
    measureAgain();
    comeBack();
  }
  keep();
});

/** The language that the reader has chosen: `zh` or `en`. */
export const remembered = () => settings.lang;

/** Remembers the reader's language. Answers whether the next visit will know it. */
export function remember(lang) {
  settings.lang = lang;
  return keep();
}

function keep() {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
    return true;
  } catch {
    // Without storage the choice holds for this visit.
    return false;
  }
}

function apply() {
  for (const name of ["size", "theme"]) {
    if (settings[name] === USUAL[name]) delete page.dataset[name];
    else page.dataset[name] = settings[name];
  }
  page.toggleAttribute("data-no-keys", !settings.keys);
}

/** What is kept here of earlier visits, as far as it makes sense. */
function stored() {
  try {
    const kept = Object.entries(JSON.parse(localStorage.getItem(KEY)));
    return Object.fromEntries(kept.filter(([name, value]) => VALUES[name]?.includes?.(value)));
  } catch {
    return {};
  }
}

// Where popovers are unknown, what a button would open stands in the page (`panels.css`).
if (!("popover" in HTMLElement.prototype)) {
  document.addEventListener("click", ({ target }) => {
    const opened = target.closest("[popovertarget]")?.getAttribute("popovertarget");
    scrollToElement(document.getElementById(opened));
  });
}
