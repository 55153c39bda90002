import { spawn } from "node:child_process";
import { constants } from "node:os";
import { Trouble } from "./trouble.mjs";

const isWindows = process.platform === "win32";
const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a command to its end and returns its exit code and, with `listen`, what it wrote
 * (`listen: "silently"` keeps that off the screen).
 *
 * A Ctrl-C reaches this process more than once: from the terminal and from npm. The command
 * therefore runs in a session of its own and is handed each signal once; when it has ended in
 * good order, so does this process.
 */
export function run(command, args, { cwd, env, listen = false }) {
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: listen ? ["ignore", "pipe", "pipe"] : "inherit",
    detached: !isWindows,
    shell: isWindows,
  });
  const heard = listen ? overhear(child, listen !== "silently") : () => "";
  const handing = handSignalsTo(child);
  return new Promise((resolve, reject) => {
    child.once("error", (error) => {
      handing.end();
      reject(new Trouble(`${command} could not be run: ${error.message}`, `Is it installed?`));
    });
    child.once("close", (exitCode, signal) => {
      handing.end();
      const code = exitCode ?? 128 + (constants.signals[signal] ?? 0);
      if (handing.stopped) process.exit(code);
      resolve({ code, output: heard() });
    });
  });
}

function handSignalsTo(child) {
  const handing = { stopped: false };
  let last = -Infinity;
  const hand = (signal) => {
    const isEcho = performance.now() - last < 1000;
    last = performance.now();
    handing.stopped = true;
    if (!isEcho && !isWindows) child.kill(signal);
  };
  for (const signal of signals) process.on(signal, hand);
  const watch = whenLeftAlone(() => hand("SIGTERM"));
  handing.end = () => {
    for (const signal of signals) process.off(signal, hand);
    clearInterval(watch);
  };
  return handing;
}

/** npm hands a SIGTERM to the shell between us, which ends without a word to us. */
function whenLeftAlone(act) {
  if (!process.env.npm_lifecycle_event || isWindows) return undefined;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 500);
  return watch;
}

/** Keeps the end of what the command writes, and passes it on if `aloud`. */
function overhear(child, aloud) {
  let end = "";
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    from.on("data", (chunk) => {
      if (aloud) to.write(chunk);
      end = (end + chunk).slice(-20_000);
    });
  }
  return () => end;
}
