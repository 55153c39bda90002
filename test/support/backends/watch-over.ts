import { spawn } from "node:child_process";

const script = `
  read -r released && exit 0
  kill -QUIT "$1"
  while kill -0 "$1"; do sleep 0.1; done
  shift
  rm -rf -- "$@"`;

/**
 * Sees to it that a server does not outlive this process even if it is killed without warning:
 * a small shell waits on a pipe from us, and when that breaks, it ends the server and tidies up.
 * Returns the release, for the case in which all has ended in good order.
 */
export function watchOver(pid: number, directories: readonly string[] = []): () => void {
  if (process.platform === "win32") return () => undefined;
  const watch = spawn("/bin/sh", ["-c", script, "sh", String(pid), ...directories], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  watch.unref();
  return () => watch.stdin.end("released\n");
}
