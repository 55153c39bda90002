import { canonicalJson, type Policy } from "@dignity/kernel";
import { Temporal } from "temporal-polyfill";

import type { PolicyVersionRow } from "../entities/policies.ts";
import { fingerprint } from "./fingerprint.ts";
import { partsOf } from "./policy-id.ts";

/** A version as it is stored, published now. */
export function versionRow(policy: Policy): PolicyVersionRow {
  const { id, effectiveFrom } = policy;
  const text = canonicalJson(policy);
  const publishedAt = Temporal.Now.instant();
  return { id, ...partsOf(id), format: 1, effectiveFrom, canonicalJson: text, sha256: fingerprint(text), publishedAt };
}
