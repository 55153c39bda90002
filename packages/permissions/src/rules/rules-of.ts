import type { Actor, HeldGrant } from "../actor.ts";
import { hiddenFields } from "../case-field.ts";
import { actingAs, reading } from "./actions.ts";
import type { Rule, Topic } from "./casl.ts";
import { checked, type Conditions } from "./conditions.ts";
import { reachesOf } from "./reach.ts";
import { committeeReportWalls, indicatorResultWalls, matterWalls, partnerTaskWalls } from "./walls.ts";

/** An actor's grants as rules. In CASL the later rule wins: what is hidden comes after all that opens. */
export function rulesOf(actor: Actor): Rule[] {
  const reached = actor.grants
    .filter(({ action }) => action !== "triage" && action !== "watch")
    .flatMap((grant) => reachesOf(actor, grant).map((conditions) => ({ grant, conditions })));
  return [
    ...reached.map(({ grant, conditions }) => allow("Case", opens(grant), conditions)),
    ...reached
      .filter(({ grant }) => grant.hidden.length > 0)
      .map(({ grant, conditions }) => forbid("Case", grant.hidden.map(reading), conditions)),
    ...actor.grants.flatMap((grant) => besideCases(actor, grant)),
  ];
}

function opens({ action, role }: HeldGrant): string[] {
  if (action === "read") return ["read", ...hiddenFields.map(reading)];
  if (action === "act") return ["act", actingAs(role)];
  return [action];
}

/** Matters in triage, the tasks that an organisation owes as somebody's partner, and what its committees are told and it watches. */
function besideCases(actor: Actor, { action, reach, pathway, role }: HeldGrant): Rule[] {
  if (action === "triage") return [allow("Matter", ["triage"], { pathway, ...matterWalls(actor) })];
  if (action === "watch") return [allow("IndicatorResult", ["watch"], { pathway, ...indicatorResultWalls(actor) })];
  if (reach === "organisation" && action === "count")
    return [allow("CommitteeReport", ["count"], { pathway, readers: { $in: [role] }, ...committeeReportWalls(actor) })];
  if (reach !== "organisation" || (action !== "read" && action !== "act")) return [];
  return [allow("PartnerTask", [action], { pathway, ...partnerTaskWalls(actor) })];
}

const allow = (subject: Topic, action: string[], conditions: Conditions): Rule => ({
  action,
  subject,
  conditions: checked(conditions),
});

const forbid = (...rule: Parameters<typeof allow>): Rule => ({ ...allow(...rule), inverted: true });
