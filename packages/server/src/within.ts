import { setTimeout as after } from "node:timers/promises";

/** What some work comes to; undefined if it takes longer than this many milliseconds. It is not stopped by that. */
export async function within<T>(patience: number, work: () => Promise<T>): Promise<T | undefined> {
  const ended = new AbortController();
  const { signal } = ended;
  const timer = after(patience, undefined, { signal }).catch(() => undefined);
  try {
    return await Promise.race([work(), timer]);
  } finally {
    ended.abort();
  }
}
