import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { reasonOf, Trouble } from "../trouble.ts";

/** The fingerprint of each version in use, by the version's id. */
export type Published = Readonly<Record<string, string>>;

const fileIn = (folder: string) => join(folder, "published.json");

/** What the plugin in this folder has published; nothing, if it has no such file. */
export function readPublished(folder: string): Published {
  const file = fileIn(folder);
  return existsSync(file) ? readPublishedFile(file) : {};
}

/** What a file like published.json records. */
export function readPublishedFile(file: string): Published {
  const found = parsed(file);
  if (isPublished(found)) return found;
  throw new Trouble(
    "PUBLISHED_INVALID",
    `${file} does not hold fingerprints by the id of their version.`,
    "Restore it from the version control: it says what organisations already use.",
  );
}

export function writePublished(folder: string, published: Published): void {
  writeFileSync(fileIn(folder), `${JSON.stringify(published, null, 2)}\n`);
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Trouble(
      "PUBLISHED_INVALID",
      `${file} is not JSON: ${reasonOf(error)}`,
      "Restore it from version control.",
    );
  }
}

const isPublished = (value: unknown): value is Published =>
  typeof value === "object" && value !== null && Object.values(value).every((one) => typeof one === "string");
