// What a host's page loads: the element <policy-explorer>, and frames that are as high as their content
// (<iframe data-policy-explorer>).

import { PolicyExplorer } from "./element.js";
import { tie } from "./frame.js";

/** Ties the frames that the page has now. */
function tieFrames() {
  for (const frame of document.querySelectorAll("iframe[data-policy-explorer]:not([data-policy-explorer=tied])")) {
    frame.dataset.policyExplorer = "tied";
    tie(frame, true);
  }
}

// A page may load the script twice.
if (!customElements.get("policy-explorer")) {
  customElements.define("policy-explorer", PolicyExplorer);
  tieFrames();
  document.addEventListener("DOMContentLoaded", tieFrames);
}
