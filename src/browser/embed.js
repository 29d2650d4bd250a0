// The page in a frame of another one (`?embed=1`): without masthead and sheets, or with them (`tools=1`), all
// of it, from a place on (`at=a5`), or a section of it (`section=a5`), with a line that names the source and
// leads to the explorer.

import { loadFrame } from "#source";
import { OF_FRAME } from "../embed/keys.js";
import { layOutAll } from "./far.js";
import { isAway } from "./panels.js";

const page = document.documentElement;
const asked = new URLSearchParams(location.search);
/** What can be shown alone: sections, passages, figures and views of the document. */
const SECTIONS = ".part, .division, .article, .block, .block [id], figure, .targets-list, .brief, [data-of]";

/** Whether the page is made for a frame. */
export const isEmbedded = asked.get("embed") === "1";

/** What the address says of how the page looks, where it is made for a frame. */
export function looks() {
  const values = { theme: asked.get("theme"), size: asked.get("size") };
  const { theme, size } = values;
  return isEmbedded ? {
    ...(["light", "dark"].includes(theme) && { theme }),
    ...(["1.25", "1.5", "2"].includes(size) && { size }),
  } : {};
}

/** Shows of the document what the frame is for. */
export function tieEmbed() {
  if (!isEmbedded) return;
  page.dataset.embed = asked.get("tools") === "1" ? "tools" : "";
  const explorer = document.getElementById("explorer");
  const section = sectionOf(asked.get("section"));
  if (section) only(section, explorer);
  // Until a section of a view has come nothing stands beside it.
  else if (isAway(asked.get("section"))) page.dataset.only = explorer.dataset.only = "";
  // Going to a fragment moves the page around the frame too: the browser does that.
  const place = document.getElementById(asked.get("at") ?? "");
  if (place) {
    layOutAll();
    scrollTo({ top: scrollY + place.getBoundingClientRect().top, behavior: "instant" });
  }
  const room = section?.closest("[data-of]")?.dataset.of;
  if (room && !asked.has("view")) show(room);
  // Where a reader has gone is known when they leave.
  const link = document.querySelector(".embed-source a");
  link.onclick = () => (link.href = whole());
  link.href = whole();
}

/** What has this id, if it can be shown alone. The id is the address's: it may be that of anything in the page. */
function sectionOf(id) {
  const named = document.getElementById(id ?? "");
  // The id of an article or a part is that of its heading.
  const section = named?.matches(".part-title, .article-title") ? named.closest(".article, .division, .part") : named;
  return section?.matches(SECTIONS) ? section : undefined;
}

/** Marks what stands between the explorer and a section of it: the style hides what is beside that. */
function only(section, explorer) {
  page.dataset.only = "";
  section.dataset.only = "whole";
  for (let around = section.parentElement; around !== explorer; around = around.parentElement) {
    around.dataset.only = "";
  }
}

/** Puts the view into the address: the program reads it there. */
function show(view) {
  const url = new URL(location);
  url.searchParams.set("view", view);
  try {
    history.replaceState(history.state, "", url);
  } catch {
    // A page without an origin of its own: what the frame is for stands below the text.
  }
}

/** The address of what is shown, or of a place in the document, in the explorer itself. */
function whole(place) {
  const url = new URL(location);
  if (place) {
    url.hash = place;
    url.searchParams.delete("view");
  }
  url.hash ||= asked.get("section") ?? asked.get("at") ?? "";
  for (const key of OF_FRAME) url.searchParams.delete(key);
  return url.href;
}

/** A link to what the frame is not for leads to the explorer, in a window of its own. */
function leadOut(event) {
  const { hash } = event.target.closest?.('a[href^="#"]') ?? {};
  const place = document.getElementById(hash?.slice(1) ?? "");
  if (!place || place.getClientRects().length > 0) return;
  event.preventDefault();
  event.stopPropagation();
  open(whole(hash), "_blank", "noopener");
}

if (isEmbedded && asked.get("tools") !== "1") document.addEventListener("click", leadOut, true);
if (isEmbedded && parent !== window) loadFrame().catch(() => {});
