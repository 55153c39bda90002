import { EncryptionError } from "@dignity/encryption";
import { PersistenceError } from "@dignity/persistence";
import { StoryUnreadable } from "@dignity/stories";

import type { Output } from "../output/output.ts";
import { Trouble } from "../trouble.ts";

const unreachable = "The database cannot be reached. Look whether it runs, and whether DATABASE_OWNER_URL is right.";
const rejected = "The database does not let us in. Look whether role and password in DATABASE_OWNER_URL are right.";
const unprepared = "The database is not prepared for this version. Run: node packages/server/dist/migrate.js";

/** Codes of Node and PostgreSQL that whoever runs this can do something about. */
const mendable: Readonly<Record<string, string>> = {
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  EAI_AGAIN: unreachable,
  ENOTFOUND: unreachable,
  ETIMEDOUT: unreachable,
  "28P01": rejected,
  "28000": rejected,
  "3D000": rejected,
  "42501": rejected,
  "42P01": unprepared,
  "3F000": unprepared,
  ENOSPC: "The disk is full. Free some of it.",
};

/** The same of files and folders: it is said which. */
const mendableFiles: Readonly<Record<string, string>> = {
  EACCES: "This account may not use it. Choose another, or ask whoever owns it.",
  EPERM: "This account may not use it. Choose another, or ask whoever owns it.",
  EROFS: "Nothing can be written there. Choose another place.",
  ENOENT: "It is not there. Look at how it is spelt, and where you are.",
  ENOTDIR: "Part of its path is a file, and no folder. Choose another place.",
  EISDIR: "It is a folder, where a file is wanted. Name a file in it.",
  EEXIST: "It is there already, as something else. Choose another place.",
};

/** What went wrong as a person reads it. Only what nobody foresaw comes with a stack. */
export function explain(error: unknown, { mark }: Output): string {
  if (error instanceof Trouble)
    return `${mark("red", `✗ ${error.message}`)}\n  ${error.mend} ${mark("dim", `[${error.code}]`)}`;
  if (error instanceof StoryUnreadable)
    return `${mark("red", `✗ ${error.message}`)}\n  Mend the stories, then run this again. ${mark("dim", "[STORY_UNREADABLE]")}`;
  if (error instanceof PersistenceError || error instanceof EncryptionError)
    return `${mark("red", `✗ ${error.message}`)} ${mark("dim", `[${error.code}]`)}`;
  if (!(error instanceof Error)) return String(error);
  const { code = "", path = "" } = error as NodeJS.ErrnoException;
  const mend = Object.hasOwn(mendable, code) ? mendable[code] : undefined;
  if (mend) return `${mark("red", `✗ ${mend}`)} ${mark("dim", `[${code}]`)}`;
  if (!Object.hasOwn(mendableFiles, code)) return error.stack ?? error.message;
  return `${mark("red", `✗ ${path || "A file"} cannot be used.`)}\n  ${mendableFiles[code]} ${mark("dim", `[${code}]`)}`;
}
