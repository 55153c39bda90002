import { createHash } from "node:crypto";

import { canonicalJson } from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

/** The fingerprint of each policy version that organisations already use, by the id of the version. */
export type Published = Readonly<Record<string, string>>;

/** SHA-256, in hex, of the policy's canonical JSON. Any change of a published version changes it. */
export const fingerprint = (policy: Policy): string => createHash("sha256").update(canonicalJson(policy)).digest("hex");
