// Figures and the list of targets: their tables, the groups of the list, and their files.

/* global FILES: the address of the bundle of files.js, which the build puts in. */

document.addEventListener("click", async ({ target }) => {
  const button = target.closest?.("[data-show-table], [data-file]");
  const figure = button?.closest("[data-document]");
  if (!figure) return;
  if ("showTable" in button.dataset) {
    button.setAttribute("aria-pressed", figure.toggleAttribute("data-table"));
  } else {
    const files = await import(FILES);
    const told = await files.hand(figure, button.dataset.file);
    if (told) button.textContent = told;
  }
});

/** Lets the list of targets be grouped. */
export function tieGroups() {
  const select = document.getElementById("targets-group");
  if (!select) return;
  const cards = document.querySelector(".targets-cards");
  /** All cards in the order of the text. */
  const all = [...cards.querySelectorAll(".target")];
  select.disabled = false;
  select.addEventListener("change", () => group(cards, all, select.value));
}

/** Puts the cards into groups by one of their attributes. Who belongs to several is shown in each. */
function group(cards, all, key) {
  const groups = new Map();
  for (const card of all) {
    card.dataset[key].split("|").forEach((name, index) => {
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(index === 0 ? card : copyOf(card));
    });
  }
  // What the text doesn't say comes last.
  const names = [...groups.keys()].sort((one, other) => one.startsWith("没有") - other.startsWith("没有"));
  cards.replaceChildren(...names.map((name) => section(name, groups.get(name))));
}

/** A card like this one; the page has each target once. */
function copyOf(card) {
  const copy = card.cloneNode(true);
  copy.removeAttribute("data-target");
  return copy;
}

function section(name, cards) {
  const section = document.createElement("section");
  section.className = "targets-group";
  const [heading, list] = ["h2", "ul"].map((tag) => document.createElement(tag));
  heading.textContent = name;
  list.append(...cards);
  section.append(heading, list);
  return section;
}
