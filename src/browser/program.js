// The page's program as bytes, and the causes for which it can't start.

/** A fault with a cause that the loader can tell the reader. */
export class Failure extends Error {
  constructor(cause, error) {
    super(error?.message ?? cause);
    this.cause = cause;
  }
}

/**
 * The checksum of a program, as `xtask/src/program.rs` has it. A page served without TLS can't ask the browser
 * for a digest, and `integrity` would have damage look like an interrupted network.
 */
export function sumOf(bytes) {
  let sum = 0;
  // A plain loop: it runs before the page is ready, and takes a quarter of the time of `reduce`.
  for (let at = 0; at < bytes.length; at += 1) sum = Math.imul(sum, 31) + bytes[at] | 0;
  return sum >>> 0;
}

/** Makes the bytes of a program ready to be started. */
export async function compile(bytes) {
  return WebAssembly.compile(bytes).catch(throwFailure);
}

/**
 * Throws why bytes didn't become a program: the page's policy, or they are damaged. WebKit asks the policy when they are
 * instantiated, the others when they are compiled.
 */
export function throwFailure(error) {
  const isBlocked = /unsafe-eval|Content Security Policy|CSP/i.test(error.message);
  throw new Failure(isBlocked ? "blocked" : "broken", error);
}
