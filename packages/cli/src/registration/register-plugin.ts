import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { Trouble } from "../trouble.ts";
import { type Place, places } from "./places.ts";
import { withLine } from "./with-line.ts";

/** What became of one of the lists. */
export interface Registered extends Pick<Place, "file" | "says"> {
  /** False: it named the plugin already. */
  readonly isChanged: boolean;
}

/** Names a plugin of the repository wherever its server needs it. Done again, it changes nothing; it is never half done. */
export function registerPlugin(id: string, repository: string): readonly Registered[] {
  const edits = places.map((place) => ({ ...place, ...editOf(place, id, repository) }));
  for (const { path, before, after } of edits) if (after !== before) writeFileSync(path, after);
  return edits.map(({ file, says, before, after }) => ({ file, says, isChanged: after !== before }));
}

function editOf({ file, among, line }: Place, id: string, repository: string) {
  const path = join(repository, file);
  const before = existsSync(path) ? readFileSync(path, "utf8") : "";
  const after = withLine(before, among, line(id));
  if (after !== undefined) return { path, before, after };
  throw new Trouble(
    "LIST_NOT_FOUND",
    `Nothing was registered: ${file} has no list of the kind that was expected.`,
    `Add this line to it by hand, and look at ${places.map((place) => place.file).join(", ")}: ${line(id).trim()}`,
  );
}
