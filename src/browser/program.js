// The page's program as bytes, and the causes for which it can't start.

/** A fault with a cause that the loader can tell the reader. */
export class Failure extends Error {
  constructor(cause, error) {
    super(error?.message ?? cause);
    this.cause = cause;
  }
}

/** Makes the bytes of a program ready to be started. */
export async function compile(bytes) {
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    const isBlocked = /unsafe-eval|Content Security Policy/i.test(error.message);
    throw new Failure(isBlocked ? "blocked" : "broken", error);
  }
}
