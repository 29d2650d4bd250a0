// Two documents beside each other: of all links only those of one passage, so that all that stands
// opposite it is in view.

import { scrollToElement } from "./position.js";
import { LOADER, said } from "./texts.js";

document.addEventListener("click", ({ target }) => {
  const button = target.closest?.(".tie-all, .ties-told button");
  if (!button) return;
  const ties = button.closest(".ties");
  const chosen = ties.querySelector('.tie-all[aria-pressed="true"]');
  narrow(ties, chosen ? undefined : button.closest("[data-passage]").dataset.passage);
  const here = chosen ?? button;
  here.focus({ preventScroll: true });
  scrollToElement(here.closest(".tie"), { block: "center" });
});

/** Shows only the links of this passage; without one, all of them. */
function narrow(ties, passage) {
  let shown = 0;
  for (const tie of ties.querySelectorAll(".tie[data-theme]")) {
    const isOf = (side) => passage !== undefined && side.dataset.passage === passage;
    tie.hidden = passage !== undefined && ![...tie.children].some(isOf);
    shown += !tie.hidden;
    for (const button of tie.querySelectorAll(".tie-all")) {
      button.setAttribute("aria-pressed", isOf(button.parentElement));
    }
  }
  const all = document.createElement("button");
  all.type = "button";
  const say = said(LOADER);
  all.textContent = say.all;
  const told = ties.querySelector(".ties-told");
  if (passage === undefined) told.replaceChildren();
  else told.replaceChildren(say.ties(shown), all);
}
