// Starts an engine's WebDriver server and ends it, with every process that it has started.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { Capabilities, WebDriver } from "selenium-webdriver";
import { Executor, HttpClient } from "selenium-webdriver/http/index.js";
import { ENGINES } from "./engines.mjs";

/** Milliseconds until a driver must answer. Firefox's first start on a busy machine takes ten seconds. */
const PATIENCE = 30_000;
/** The variable by which the processes of a driver are found, however they were started. */
const MARK = "JOURNEY_OF";

/**
 * Starts an engine: its display where it needs one, its driver, and a session. Answers with the session and a
 * function that ends them all.
 */
export async function start(name, options = { withScripts: true }) {
  const engine = ENGINES[name];
  const mark = `${process.pid}-${name}-${performance.now()}`;
  const environment = { ...withoutLocale(process.env), [MARK]: mark };
  const endProcesses = () => {
    for (const id of marked(mark)) end(id);
  };
  process.once("exit", endProcesses);
  let session;
  const stop = async () => {
    await session?.quit().catch(() => {});
    endProcesses();
    process.off("exit", endProcesses);
  };
  try {
    if (engine.needsDisplay) environment.DISPLAY = await display(environment);
    const address = await driver(engine.driver(), environment, engine.portOptions);
    const executor = new Executor(new HttpClient(address));
    session = WebDriver.createSession(executor, new Capabilities(engine.capabilities(options)));
    await session.getSession();
    await session.manage().setTimeouts({ pageLoad: PATIENCE, script: PATIENCE });
    return { session, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The environment without the language of this machine: engines take readers' languages from it. */
const withoutLocale = (all) => Object.fromEntries(Object.entries(all).filter(([name]) => !/^(LANG|LANGUAGE|LC_.*)$/.test(name)));

/** Starts a driver at a free port, and answers with its address once it is there. */
async function driver(program, env, portOptions = []) {
  const port = await freePort();
  const others = await Promise.all(portOptions.map(async (option) => `${option}=${await freePort()}`));
  const child = spawn(program, [`--port=${port}`, ...others], { env, stdio: ["ignore", "ignore", "ignore"] });
  const address = `http://127.0.0.1:${port}`;
  const until = Date.now() + PATIENCE;
  let isUp = false;
  while (!isUp) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`${program} does not answer`);
    isUp = await fetch(`${address}/status`).then(({ ok }) => ok, () => false);
    if (!isUp) await new Promise((then) => setTimeout(then, 20));
  }
  return address;
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Starts a virtual display, and answers with its name: the server writes the number that it has found free. */
async function display(env) {
  const options = ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"];
  const child = spawn("Xvfb", options, { env, stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const [number] = await Promise.race([
    once(child.stdio[3], "data"),
    once(child, "exit").then(() => { throw new Error("Xvfb did not start"); }),
  ]);
  return `:${String(number).trim()}`;
}

/** The ids of the processes that carry a mark. Drivers leave some behind: MiniBrowser outlives a lost session. */
function marked(mark) {
  return readdirSync("/proc").filter((id) => {
    try {
      return /^\d+$/.test(id) && readFileSync(`/proc/${id}/environ`, "utf8").includes(`${MARK}=${mark}\0`);
    } catch {
      return false;
    }
  });
}

function end(id) {
  try {
    process.kill(Number(id), "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
