import { type Policy, transitionsOf } from "@dignity/kernel";

import { actingRoles } from "./acting-roles.ts";
import { type Breakage, eachGone, gone, otherOf, widened } from "./breakage.ts";
import { breakagesOfGrants } from "./breakages-of-grants.ts";
import { breakagesOfQuestions } from "./breakages-of-questions.ts";
import { breakagesOfTasks, breakagesOfTriage, longer } from "./breakages-of-tasks.ts";

/**
 * The ways in which the rules that decide about a case are broken: one value at a time. Indicators and reports are
 * the application's tests to hold.
 */
export const breakagesOf = (policy: Policy): readonly Breakage[] => [
  ...ofJurisdiction(policy),
  ...ofScreening(policy),
  ...ofLevels(policy),
  ...ofStates(policy),
  ...ofTransitions(policy),
  ...breakagesOfTriage(policy),
  ...breakagesOfTasks(policy),
  ...ofSupport(policy),
  ...ofTakingOn(policy),
  ...breakagesOfQuestions("facts", policy.facts),
  ...otherOf("initial", policy.initial, Object.keys(policy.states)),
  ...Object.entries(policy.settings).flatMap(([name, { default: period }]) =>
    longer(`settings.${name}.default`, period),
  ),
  ...breakagesOfGrants(policy),
];

/** All but the last, which takes what the others leave: without it there would be no policy. */
const eachButTheLast = (at: string, all: readonly unknown[]) => eachGone(at, all.slice(0, -1));

function ofJurisdiction({ jurisdiction, capacities }: Policy): readonly Breakage[] {
  const others = Object.keys(capacities);
  return [
    ...eachButTheLast("jurisdiction", jurisdiction),
    ...jurisdiction.flatMap(({ when }, index) => eachGone(`jurisdiction.${index}.when`, when)),
    ...jurisdiction.flatMap(({ capacity }, index) => otherOf(`jurisdiction.${index}.capacity`, capacity, others)),
  ];
}

function ofScreening({ screening, states, levels }: Policy): readonly Breakage[] {
  return [
    ...eachButTheLast("screening", screening),
    ...screening.flatMap(({ when }, index) => eachGone(`screening.${index}.when`, when)),
    ...screening.flatMap((row, index) =>
      "goesTo" in row
        ? otherOf(`screening.${index}.goesTo`, row.goesTo, Object.keys(states))
        : otherOf(`screening.${index}.suggests`, row.suggests, Object.keys(levels)),
    ),
  ];
}

function ofLevels({ levels, states }: Policy): readonly Breakage[] {
  return Object.entries(levels).flatMap(([name, level]) => [
    ...otherOf(`levels.${name}.entersAt`, level.entersAt, Object.keys(states)),
    ...gone(`levels.${name}`, level, "sharedWithPartners", "jointTasks"),
  ]);
}

function ofStates({ states, actions }: Policy): readonly Breakage[] {
  return Object.entries(states).flatMap(([name, { permits, atRest }]) => [
    ...(permits ? widened(`states.${name}.permits`, permits, Object.keys(actions)) : []),
    ...(atRest ? [{ at: `states.${name}.atRest` }] : []),
  ]);
}

function ofTransitions(policy: Policy): readonly Breakage[] {
  const roles = actingRoles(policy);
  return Object.entries(transitionsOf(policy)).flatMap(([name, transition]) => {
    const at = `transitions.${name}`;
    const { by, requires = [] } = transition;
    return [
      { at },
      ...widened(`${at}.by`, by, roles),
      ...gone(at, transition, "when", "bySomebodyElseThan", "needs"),
      ...breakagesOfQuestions(`${at}.needs`, transition.needs),
      ...eachGone(`${at}.requires`, requires),
      ...requires.flatMap((one, index) => gone(`${at}.requires.${index}`, one, "outcome", "answers")),
    ];
  });
}

function ofSupport({ support }: Policy): readonly Breakage[] {
  return Object.entries(support).flatMap(([name, route]) => [
    { at: `support.${name}` },
    ...gone(`support.${name}`, route, "confidential", "keepsCopy"),
  ]);
}

function ofTakingOn({ reporterTakesOn }: Policy): readonly Breakage[] {
  if (!reporterTakesOn) return [];
  return [
    { at: "reporterTakesOn" },
    ...gone("reporterTakesOn", reporterTakesOn, "unless"),
    ...eachGone("reporterTakesOn.roles", reporterTakesOn.roles),
  ];
}
