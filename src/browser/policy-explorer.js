// The page's program as the loader imports it: wasm-bindgen's glue, and what hands its second chunk over.

export { default, read, start, stop } from "../../target/page/policy-explorer.js";
export { setLater } from "./later.js";
