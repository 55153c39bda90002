import { type Policy as Published, tasksOf } from "@dignity/kernel";

import { make } from "../make.ts";
import { Level } from "../types/policy/policy-level.ts";
import { PolicyState } from "../types/policy/policy-state.ts";
import { Policy } from "../types/policy/policy.ts";
import { indicatorsIn } from "./indicator-view.ts";
import { labelIn, labelsIn } from "./label-view.ts";
import { questionsIn } from "./question-view.ts";
import { sourceView } from "./source-view.ts";
import { supportView } from "./support-view.ts";
import { taskView } from "./task-view.ts";
import { transitionView } from "./transition-view.ts";

/** A published policy as the schema shows it. */
export function policyView(policy: Published): Policy {
  const [pathway = "", version] = policy.id.split("@");
  return make(Policy, {
    id: policy.id,
    title: policy.title,
    pathway,
    version: Number(version),
    effectiveFrom: policy.effectiveFrom,
    facts: questionsIn(policy, policy.facts),
    roles: labelsIn(policy.roles),
    levels: levelsOf(policy),
    states: statesOf(policy),
    transitions: Object.entries(policy.transitions).map(([key, one]) => transitionView(policy, key, one)),
    approvingBodies: labelsIn(policy.approval ?? {}),
    tasks: Object.entries(tasksOf(policy)).map(([key, one]) => taskView(policy, key, one)),
    indicators: indicatorsIn(policy),
    support: Object.entries(policy.support).map(([key, one]) => supportView(key, one)),
  });
}

const levelsOf = ({ levels, states }: Published) =>
  Object.entries(levels).map(([key, { label, entersAt, sharedWithPartners, source }]) =>
    make(Level, {
      key,
      label,
      entersAt: labelIn(states, entersAt),
      sharedDuring: labelsIn(states, sharedWithPartners?.during ?? []),
      source: sourceView(source),
    }),
  );

const statesOf = ({ states, actions }: Published) =>
  Object.entries(states).map(([key, { label, atRest = false, permits = [], source }]) =>
    make(PolicyState, { key, label, atRest, permits: labelsIn(actions, permits), source: sourceView(source) }),
  );
