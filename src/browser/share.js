// Copying, sharing, saving: what every browser does in its own way.

import { isForeign } from "./foreign.js";

/** Copies a text, and says then whether it was copied. */
export async function copy(text, then) {
  then(await isCopied(text));
}

async function isCopied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not in a frame without permission, and not without TLS: there the old way may work.
    const area = document.createElement("textarea");
    area.value = text;
    area.setAttribute("readonly", "");
    area.className = "copied";
    const before = document.activeElement;
    const selection = getSelection();
    const selected = selection.rangeCount > 0 && selection.getRangeAt(0);
    (before?.closest("[popover]") ?? document.body).append(area);
    area.select();
    const isTaken = document.execCommand("copy");
    area.remove();
    before?.focus?.({ preventScroll: true });
    // The words that the reader has selected stay so: the strip for them says whether it was copied.
    if (selected && !selected.collapsed) {
      selection.removeAllRanges();
      selection.addRange(selected);
    }
    return isTaken;
  }
}

/** Hands a link to the system's sheet, where there is one. */
export async function share(title, text, url) {
  // Who closes the sheet has changed their mind: that is no failure.
  await navigator.share({ title, text, url }).catch(() => {});
}

export const canShare = typeof navigator.share === "function";

/** An address as others are told it: of a file on a disk its name, since its folders are the reader's own. */
export const told = ({ href }) => href.replace(/^file:[^?#]*\//, "");

/** Saves a text as a file of this name. */
export function save(name, type, text) {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Saves bytes as a file of this name; one that is made of what the site hasn't published is named so. */
export function saveBlob(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = isForeign() ? `unverified-${name}` : name;
  link.click();
  // Some browsers read it only after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
