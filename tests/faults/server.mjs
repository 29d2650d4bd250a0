// The site served by a server that misbehaves on request: it hands on what the explorer's own server answers,
// and does to the answers for some paths what networks, proxies and careless deployments do.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";

/** What can be done to an answer. Each gets what is asked, the answer so far, and where it goes. */
export const FAULTS = {
  status: (status) => (_, __, response) => response.writeHead(status).end("gone"),
  type: (type) => (_, { headers, body }, response) =>
    response.writeHead(200, { ...headers, "content-type": type }).end(body),
  /** A complete answer that has only a part of the file. */
  cut: (part) => (_, { headers, body }, response) =>
    response.writeHead(200, headers).end(body.subarray(0, body.length * part)),
  /** The connection ends before the answer does. */
  hangUp: (part) => (_, { headers, body }, response) => {
    response.writeHead(200, { ...headers, "content-length": body.length });
    response.write(body.subarray(0, body.length * part), () => response.destroy());
  },
  /** One bit in the middle is another one. */
  flip: () => (_, { headers, body }, response) => {
    body[Math.floor(body.length / 2)] ^= 1;
    response.writeHead(200, headers).end(body);
  },
  /** Nothing comes for so many milliseconds. */
  stall: (pause) => (_, { headers, body }, response) => {
    setTimeout(() => response.destroyed || response.writeHead(200, headers).end(body), pause).unref();
  },
  /** So many bytes come each tenth of a second. */
  trickle: (bytes) => async (_, { headers, body }, response) => {
    response.writeHead(200, headers);
    for (let from = 0; from < body.length && !response.destroyed; from += bytes) {
      response.write(body.subarray(from, from + bytes));
      await new Promise((then) => setTimeout(then, 100));
    }
    response.end();
  },
  /** The answer is elsewhere. */
  redirect: (to) => (_, __, response) => response.writeHead(302, { location: to }).end(),
  /** More and more of it comes, compressed or not, until the connection ends; `then` is told. */
  endless: (then) => (_, { headers }, response) => {
    response.writeHead(200, headers);
    const more = () => {
      while (!response.destroyed && response.write(" ".repeat(2 ** 20)));
    };
    response.on("drain", more).on("close", then);
    more();
  },
  /** So many bytes, which weigh a thousandth of it on their way. */
  bomb: (bytes) => (_, { headers }, response) =>
    response.writeHead(200, { ...headers, "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(bytes, " "))),
  /** No answer at all. */
  refuse: () => (request) => request.destroy(),
  /** The front page for whatever is asked, as servers of single-page apps do. */
  fallback: () => async (_, __, response, site) => {
    const page = await fetch(site);
    response.writeHead(200, { "content-type": "text/html" }).end(Buffer.from(await page.arrayBuffer()));
  },
  /** The text changed. */
  change: (from, to) => (_, { headers, body }, response) =>
    response.writeHead(200, headers).end(body.toString().replace(from, to)),
  /** Another file in its place. */
  replace: (file) => async (_, { headers }, response) => response.writeHead(200, headers).end(await readFile(file)),
  /** The policy changed, in the header and in the page. */
  policy: (change) => (_, { headers, body }, response) => {
    const name = "content-security-policy";
    response.writeHead(200, { ...headers, [name]: change(headers[name]) });
    response.end(body.toString().replace(/(?<="content-security-policy" content=")[^"]*/, change));
  },
  /** A header changed. */
  header: (name, change) => (_, { headers, body }, response) =>
    response.writeHead(200, { ...headers, [name]: change(headers[name]) }).end(body),
};

/** Serves the site. `faults` is a list of a pattern for paths and a fault, and may change; `stop` ends it. */
export async function misbehaving(site) {
  const faults = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, site).pathname;
    try {
      const answer = await fetch(new URL(request.url, site), { headers: { accept: request.headers.accept ?? "*/*" } });
      const body = Buffer.from(await answer.arrayBuffer());
      const headers = Object.fromEntries(answer.headers);
      // It comes unpacked, and must not be kept for the next test.
      for (const name of ["content-encoding", "content-length", "transfer-encoding", "connection", "etag"]) delete headers[name];
      headers["cache-control"] = "no-store";
      const [, fault] = faults.find(([pattern]) => pattern.test(path)) ?? [];
      if (fault) await fault(request, { headers, body }, response, site);
      else response.writeHead(answer.status, headers).end(body);
    } catch {
      response.destroy();
    }
  });
  await new Promise((ready) => server.listen(0, "localhost", ready));
  return {
    root: `http://localhost:${server.address().port}/`,
    faults,
    stop: () => {
      server.closeAllConnections();
      return new Promise((then) => server.close(then));
    },
  };
}
