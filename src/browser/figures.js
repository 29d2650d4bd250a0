// Figures and lists: their tables, their groups, and their files.

import { loadFiles, readText } from "#source";
import { isEnglish, LOADER, said } from "./texts.js";

document.addEventListener("click", async ({ target }) => {
  const button = target.closest?.("[data-show-table], [data-file]");
  const figure = button?.closest("[data-document]");
  if (!figure) return;
  if ("showTable" in button.dataset) {
    button.setAttribute("aria-pressed", figure.toggleAttribute("data-table"));
  } else {
    try {
      const { hand } = await loadFiles();
      const told = await hand(figure, button.dataset.file, readText);
      if (told) button.textContent = told;
    } catch {
      button.textContent = said(LOADER).again;
    }
  }
});

/** Lets the lists in a part of the page be grouped. */
export function tieGroups(within) {
  for (const select of within.querySelectorAll("[data-groups]")) {
    const groups = document.getElementById(select.dataset.groups);
    /** All entries in the order of the page. */
    const all = [...groups.querySelectorAll("ul > li")];
    select.disabled = false;
    select.addEventListener("change", () => group(groups, all, select.value));
  }
}

/** Lets the registers in a part of the page be filtered by the values of their rows. An option may stand for several values. */
export function bindRegisters(within) {
  for (const register of within.querySelectorAll(".register")) {
    const selects = [...register.querySelectorAll("select")];
    const rows = register.querySelectorAll("tbody tr");
    const status = register.querySelector("[role=status]");
    const show = () => {
      const chosen = selects.filter(({ value }) => value);
      let found = 0;
      for (const row of rows) {
        const isOn = chosen.every(({ value, dataset: { filter } }) => {
          const values = value.split("|");
          return row.dataset[filter].split("|").some((each) => values.includes(each));
        });
        row.toggleAttribute("data-off", !isOn);
        found += isOn;
      }
      status.textContent = chosen.length ? status.dataset.found.replace("#", found) : "";
    };
    for (const select of selects) select.disabled = false;
    register.addEventListener("change", show);
  }
}

/** Puts the entries into groups by one of their attributes. Who belongs to several is shown in each. */
function group(groups, all, key) {
  const members = new Map();
  for (const entry of all) {
    entry.dataset[key].split("|").forEach((name, index) => {
      if (!members.has(name)) members.set(name, []);
      members.get(name).push(index === 0 ? entry : copyOf(entry));
    });
  }
  // What the text doesn't say comes last, and what it merely reports.
  const isOpen = (name) => /^(没有|No |文中报告|Reported)/.test(name);
  const names = [...members.keys()].sort((one, other) => isOpen(one) - isOpen(other));
  const [empty] = groups.children;
  groups.replaceChildren(...names.map((name) => section(empty, name, members.get(name))));
}

/** An entry like this one; the page has each target once. */
function copyOf(entry) {
  const copy = entry.cloneNode(true);
  copy.removeAttribute("data-target");
  return copy;
}

/** A group like another one, with this name and these entries. */
function section(like, name, entries) {
  const section = like.cloneNode();
  const [heading, list] = [...like.children].map((child) => child.cloneNode());
  heading.textContent = name;
  // The themes of links are the editor's, in Chinese.
  heading.lang = isEnglish() && /\p{Script=Han}/u.test(name) ? "zh-Hans" : document.documentElement.lang;
  list.append(...entries);
  section.append(heading, list);
  return section;
}
