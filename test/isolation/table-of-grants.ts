import type { HiddenField } from "@dignity/kernel";
import { abilityFor, type Actor, type CaseFacts } from "@dignity/permissions";

import { caseActions } from "./enforcers/answers.ts";
import type { Pathway } from "./grants-in-force.ts";
import type { WorldGrant } from "./world/world.ts";

const hideable: readonly HiddenField[] = ["account", "parties", "health", "notes"];
const me = { personId: "me", organisationId: "mine", capacity: "here" };

/** Cases as they can stand to somebody; the nearest first. */
const relations: Readonly<Record<string, (roles: readonly string[]) => Partial<CaseFacts>>> = {
  "assigned to them": (roles) => ({ assignments: roles.map((role) => ({ personId: me.personId, role })) }),
  "in their programme": () => ({ programmeId: "theirs" }),
  "elsewhere in their organisation": () => ({}),
  "shared by a partner": () => ({
    organisationId: "partner",
    capacity: "there",
    shares: [{ organisationId: me.organisationId, capacity: me.capacity }],
  }),
};

/** What each role, and each two that differ, may do with a case: as a table that a person can read and agree to. */
export function tableOfGrants({ pathway, policy, grants }: Pathway): string {
  const alike = Map.groupBy(Object.keys(policy.roles), (role) => row(pathway, [role], grants));
  const different = [...alike.values()].flatMap(([first]) => first ?? []);
  const pairs = different.flatMap((one, at) => different.slice(at + 1).map((other) => [one, other]));
  const called = (role: string) => policy.roles[role]?.label.replace(/:.*/, "") ?? role;
  return `# ${policy.title}

Who may do what with a case of \`${pathway}\`, asked of the permissions themselves. What is not there is not allowed; nobody
sees a case from which they are excluded, nor one of another capacity. Renewed with \`vitest run test/isolation/served-policies.test.ts -u\`.

## Each role

${table([...alike].map(([cells, roles]) => [roles.map(called).join("; "), cells]))}

## Two roles in one hand

They may do what either may, and what either hides of a case is hidden. Roles that allow the same stand here as the first.

${table(pairs.map((pair) => [pair.map(called).join(" + "), row(pathway, pair, grants)]))}
`;
}

type Row = readonly [who: string, cells: string];

function table(rows: readonly Row[]): string {
  const columns = ["who", ...Object.keys(relations), "triage"];
  const lines = [columns.join(" | "), columns.map(() => "---").join(" | "), ...rows.map((one) => one.join(" | "))];
  return lines.map((line) => `| ${line} |`).join("\n");
}

function row(pathway: string, roles: readonly string[], all: readonly WorldGrant[]): string {
  const grants = all.filter(({ role }) => roles.includes(role)).map((grant) => ({ ...grant, programmeId: "theirs" }));
  const actor: Actor = { ...me, grants };
  const cells = Object.values(relations).map((relation) => cell(actor, caseOf(pathway, relation(roles))));
  const triage = { organisationId: me.organisationId, pathway, state: "triage", excluded: [] } as const;
  return [...cells, abilityFor(actor).mayTriage(triage) ? "yes" : "–"].join(" | ");
}

function cell(actor: Actor, facts: CaseFacts): string {
  const ability = abilityFor(actor);
  const actions = caseActions.filter((action) => ability.may(action, facts));
  const fields = ability.readableFields(facts);
  const hidden = hideable.filter((field) => !fields.includes(field));
  const without = actions.includes("read") && hidden.length > 0 ? ` (no ${hidden.join(", ")})` : "";
  return actions.length === 0 ? "–" : `${actions.join(", ")}${without}`;
}

const caseOf = (pathway: string, relation: Partial<CaseFacts>): CaseFacts => ({
  organisationId: me.organisationId,
  capacity: me.capacity,
  pathway,
  programmeId: null,
  excluded: [],
  assignments: [],
  shares: [],
  ...relation,
});
