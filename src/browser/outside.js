// Words from outside the site in a sentence of the site, as `src/markup/untrusted.rs` has them in HTML.

/** The most characters of them that are shown. */
const MOST = 40;
/** What can't be seen, or turns the direction of writing around. */
const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
/** Quotation marks, and what they are within others. */
const INNER = { "“": "‘", "„": "‘", "‟": "‘", "〝": "‘", "”": "’", "〞": "’", "〟": "’", '"': "'", "＂": "'" };

/**
 * The words between quotation marks, on one line and cut: nothing in them ends the quotation. `marked` of
 * `texts.js` makes an element of what stands so.
 */
export function quoted(words) {
  const visible = [...words.replace(HIDDEN, "")].map((character) => INNER[character] ?? character);
  const shown = visible.slice(0, MOST).join("") + (visible.length > MOST ? "…" : "");
  return `“${shown}”`;
}
