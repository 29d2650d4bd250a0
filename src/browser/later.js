// The second chunk of the page's program: the loader has it compiled before the program asks for it.

let chunk;

/** Keeps the chunk, a `WebAssembly.Module`. */
export function setLater(module) {
  chunk = module;
}

/** Links the chunk with the program. The splitter's module calls it: see `xtask/src/program.rs`. */
export const instantiate = (imports) => WebAssembly.instantiate(chunk, imports);
