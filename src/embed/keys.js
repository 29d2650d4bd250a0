// The keys of the explorer's addresses, but for those of the filter, which are the ids of the document's facets.
// No facet has one of these as its id: `src/document/id.rs`, with which `tests/native/state.rs` compares them.

/** What the reader looks for and at, and in which language: beside the filter, what a link carries. */
export const OF_STATE = ["q", "view", "groups", "lang"];
/** Which document is shown. What a host's address says of the state can't choose it. */
export const OF_DOCUMENT = ["doc", "src"];
/** What is about a frame, and not about the document. */
export const OF_FRAME = ["embed", "section", "at", "tools", "theme", "size"];
