import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

import { StoryUnreadable } from "./fault.ts";
import { worldFile } from "./world-of.ts";

const ending = /\.ya?ml$/i;
const installed = /(^|[/\\])node_modules([/\\]|$)/;

/**
 * The files of all stories in a folder and in the folders in it, in order.
 *
 * @throws StoryUnreadable for every link to a folder: nobody would notice that its stories are not told
 */
export function storiesUnder(folder: string): readonly string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    ({ parentPath, name }) => !installed.test(join(parentPath, name).slice(folder.length)),
  );
  const links = found.filter(isLinkToFolder).map(pathOf).toSorted();
  if (links.length > 0) throw new StoryUnreadable(links.map(notFollowed));
  return found
    .filter(({ name }) => ending.test(name) && name !== worldFile)
    .map(pathOf)
    .toSorted();
}

const pathOf = ({ parentPath, name }: Dirent) => join(parentPath, name);

const isLinkToFolder = (entry: Dirent) =>
  entry.isSymbolicLink() && (statSync(pathOf(entry), { throwIfNoEntry: false })?.isDirectory() ?? false);

const notFollowed = (file: string) => ({
  file,
  line: 1,
  message: "This is a link to a folder, whose stories would not be told. Put the folder itself here.",
});
