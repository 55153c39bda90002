import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { HiddenField, Policy } from "@dignity/kernel";
import { grantsInForce } from "@dignity/persistence";

import { tableOfGrants } from "../../isolation/table-of-grants.ts";
import type { WorldGrant } from "../../isolation/world/world.ts";

const folder = join(import.meta.dirname, "../../isolation/grants");

/** Whether the permissions let everybody do under this policy what the table says that was agreed to. */
export function isAsAgreed(policy: Policy): boolean {
  const pathway = policy.id.slice(0, policy.id.indexOf("@"));
  const rows = grantsInForce([policy]).map((row) => ({ ...row, hidden: (row.hidden ?? []) as HiddenField[] }));
  return tableOfGrants({ pathway, policy, grants: rows as WorldGrant[] }) === agreed(pathway);
}

const texts = new Map<string, string>();

function agreed(pathway: string): string {
  const text = texts.get(pathway) ?? readFileSync(join(folder, `${pathway.replace("/", "-")}.md`), "utf8");
  texts.set(pathway, text);
  return text;
}
