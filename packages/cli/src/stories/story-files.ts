import { existsSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";

import { storiesUnder, StoryUnreadable } from "@dignity/stories";

import { Trouble } from "../trouble.ts";

/** The stories among these files and folders, folders searched to the bottom, relative to where we are. */
export function storyFiles(paths: readonly string[], from: string): readonly string[] {
  const files = paths.flatMap((path) => {
    const found = storiesAt(resolve(from, path));
    if (found.length > 0) return found;
    throw new Trouble(
      "NO_STORIES",
      `There are no stories in ${path}.`,
      "Stories are files that end in .yaml, beside a world.yaml.",
    );
  });
  return [...new Set(files)].map((file) => relative(from, file) || file);
}

function storiesAt(path: string): readonly string[] {
  if (!existsSync(path))
    throw new Trouble(
      "PATH_NOT_FOUND",
      `${path} is neither a file nor a folder.`,
      "Look whether it is spelt as you meant it.",
    );
  if (!statSync(path).isDirectory()) return [path];
  try {
    return storiesUnder(path);
  } catch (error) {
    if (!(error instanceof StoryUnreadable)) throw error;
    throw new Trouble("STORIES_OUT_OF_SIGHT", error.message, "Then tell the stories again.");
  }
}
