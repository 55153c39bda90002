import { existsSync } from "node:fs";
import { resolve } from "node:path";

import type { Policy } from "@dignity/kernel";
import { publishedPolicies } from "@dignity/persistence";
import { fingerprint } from "@dignity/policy-check";

import { readPublishedFile } from "../plugins/published.ts";
import { ownerUrl } from "../publication/owner-url.ts";
import { Trouble } from "../trouble.ts";

/** A version that is published somewhere. */
export interface PublishedVersion {
  readonly id: string;
  readonly fingerprint: string;
  /** Its text; left out where only its fingerprint is kept. */
  readonly policy?: Policy;
}

/** The word that means the database of DATABASE_OWNER_URL, as `plan` reads it; anything else is a file. */
const database = "database";

/** The versions that a published.json or the database has. */
export async function publishedVersions(
  against: string,
  from: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly PublishedVersion[]> {
  if (against === database)
    return (await publishedPolicies(ownerUrl(environment))).map((policy) => ({
      id: policy.id,
      fingerprint: fingerprint(policy),
      policy,
    }));
  const file = resolve(from, against);
  if (existsSync(file)) return Object.entries(readPublishedFile(file)).map(([id, text]) => ({ id, fingerprint: text }));
  throw new Trouble(
    "PUBLISHED_NOT_FOUND",
    `There is no file ${against} to compare with.`,
    "Give a published.json; or write --against database, for the one that DATABASE_OWNER_URL names.",
  );
}
