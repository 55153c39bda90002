import { chownSync } from "node:fs";
import type { Place } from "./place.ts";

/** Gives a file to the account that runs the server, where that is not ours. */
export function handOver(place: Place, path: string): void {
  if (place.account) chownSync(path, place.account.uid, place.account.gid);
}
