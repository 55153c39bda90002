import { type Approval, type Policy, rulesAwaitingApproval } from "@dignity/kernel";
import { planPublication, type PublicationPlan } from "@dignity/persistence";

import { type Checked, checkAt, withNamesakes } from "../checking/check-at.ts";
import { allPlugins, findPlugin } from "../plugins/find-plugin.ts";

/** What publishing would do, and what stands against it. */
export interface Plan {
  readonly checked: readonly Checked[];
  readonly policies: readonly Policy[];
  /** Approvals as the plugins record them, by policy id. */
  readonly approvals: Readonly<Record<string, readonly Approval[]>>;
  readonly publication: PublicationPlan;
  readonly consent: readonly Consent[];
}

/** What is agreed of a version, and what is not. */
export interface Consent {
  readonly policy: string;
  /** Approvals that the plugin records and the database does not yet. */
  readonly toRecord: readonly Approval[];
  /** Approvals that are on record for other rules than the plugin says. What is on record stays. */
  readonly changed: readonly Approval[];
  /** Approvals of a day that is yet to come: nobody can have given them. */
  readonly early: readonly Approval[];
  /** Bodies whose agreement the policy asks for and nobody has recorded. */
  readonly missing: readonly string[];
  /** How many rules that are read or added nobody has agreed to. */
  readonly rulesAwaiting: number;
}

/** Looks what would be published of these plugins; of all, if none is named. Faulty ones are left out and told of. */
export async function makePlan(names: readonly string[], from: string, ownerUrl: string): Promise<Plan> {
  const places = names.length > 0 ? names.map((name) => findPlugin(name, from)) : allPlugins(from);
  const checked: Checked[] = [];
  for (const place of places) checked.push(withNamesakes(await checkAt(place, {}), checked));
  const sound = checked.flatMap(({ plugin, findings }) => (plugin && findings.length === 0 ? [plugin] : []));
  const policies = sound.flatMap((plugin) => plugin.policies);
  const approvals: Plan["approvals"] = Object.assign({}, ...sound.map((plugin) => plugin.approvals ?? {}));
  const publication = await planPublication(ownerUrl, policies);
  const consent = policies.map((policy) => consentTo(policy, approvals[policy.id] ?? [], publication));
  return { checked, policies, approvals, publication, consent };
}

/** Whether nothing stands against it: no plugin is faulty, and nothing that is on record reads otherwise now. */
export const isSound = ({ checked, publication, consent }: Plan): boolean =>
  checked.every(({ findings }) => findings.length === 0) &&
  publication.versions.every(({ is }) => is !== "changed") &&
  consent.every(({ changed, early }) => changed.length + early.length === 0);

export const isAnythingToDo = ({ publication, consent }: Plan): boolean =>
  publication.versions.some(({ is }) => is === "new") ||
  publication.grants.length > 0 ||
  consent.some(({ toRecord }) => toRecord.length > 0);

function consentTo(policy: Policy, given: readonly Approval[], { versions, today }: PublicationPlan): Consent {
  const recorded = versions.find(({ id }) => id === policy.id)?.approvals ?? [];
  const known = new Map(recorded.map((one) => [keyOf(one), one]));
  const unknown = given.filter((one) => !known.has(keyOf(one)));
  const [toRecord, early] = [unknown.filter(({ on }) => on <= today), unknown.filter(({ on }) => on > today)];
  const all = [...recorded, ...toRecord];
  const agreed = new Set(all.filter(({ decision }) => decision !== "reviewed").map(({ by }) => by));
  const bodies = Object.entries(policy.approval ?? {});
  return {
    policy: policy.id,
    toRecord,
    early,
    changed: given.filter((one) => rulesIn(known.get(keyOf(one)) ?? one) !== rulesIn(one)),
    missing: bodies.flatMap(([name, { label }]) => (agreed.has(name) ? [] : [label])),
    rulesAwaiting: rulesAwaitingApproval(policy, all).length,
  };
}

/** What makes it the same approval, as the database keeps it. */
const keyOf = ({ by, decision, on }: Approval) => `${by} ${decision} ${on}`;

const rulesIn = ({ rules }: Approval) => rules?.toSorted().join(" ");
