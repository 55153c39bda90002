import { type Answers, checkAnswers, decideJurisdiction, firstMatch, type Indicator } from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

import type { PolicyCheck } from "../check.ts";

/** What a survey shows is nobody's name, and has to become a case that can do without one. */
export const indicators: PolicyCheck = {
  name: "raises from an indicator only a report that names nobody and opens a case",
  find: ({ policy }) =>
    Object.entries(policy.indicators ?? {}).flatMap(([name, indicator]) => [
      ...(Object.keys(indicator.marks).length > 0
        ? []
        : [{ rule: `indicators.${name}.marks`, reason: "is empty. A result needs at least one mark to be given." }]),
      ...raisingFaults(policy, indicator).map((reason) => ({ rule: `indicators.${name}.raises.facts`, reason })),
    ]),
};

function raisingFaults(policy: Policy, { raises }: Indicator): readonly string[] {
  if (!raises) return [];
  const facts: Answers = raises.facts;
  const told = Object.keys(facts).find((name) => ["text", "person"].includes(policy.facts[name]?.kind ?? ""));
  if (told !== undefined) return [`answers “${told}”, where somebody could be named. Leave that to people.`];
  const accepted = checkAnswers(policy.facts, facts, { levels: [], permittedActions: [] });
  if (!accepted.ok) return [`is not a report that the policy accepts: ${accepted.refusal.message}`];
  return openingFaults(policy, facts);
}

function openingFaults(policy: Policy, facts: Answers): readonly string[] {
  if (decideJurisdiction(policy, facts).capacity === undefined)
    return ["leaves it open in which role somebody acted, but nobody is named whose role could be found out."];
  const screened = firstMatch(policy.screening, facts);
  const state = "goesTo" in screened ? screened.goesTo : policy.initial;
  return policy.states[state]?.atRest ? [`would open a case that rests at once, in “${state}”.`] : [];
}
