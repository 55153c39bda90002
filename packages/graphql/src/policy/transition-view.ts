import { type Policy, tasksOf } from "@dignity/kernel";

import { make } from "../make.ts";
import { PolicyTransition, TransitionPath, TransitionRequirement } from "../types/policy/policy-transition.ts";
import { labelIn, labelsIn } from "./label-view.ts";
import { questionsIn } from "./question-view.ts";
import { sourceView } from "./source-view.ts";

type Told = Policy["transitions"][string];

export const transitionView = (policy: Policy, key: string, told: Told): PolicyTransition =>
  make(PolicyTransition, {
    key,
    label: told.label,
    paths: Object.entries(told.path).map(([from, to]) => pathView(policy, from, String(to))),
    by: labelsIn(policy.roles, told.by),
    asks: questionsIn(policy, told.needs),
    requires: (told.requires ?? []).map(({ task, outcome, source }) =>
      make(TransitionRequirement, {
        task: labelIn(tasksOf(policy), task),
        outcomes: [outcome ?? []].flat(),
        source: sourceView(source),
      }),
    ),
    amends: told.amends ?? [],
    source: sourceView(told.source),
  });

const pathView = ({ states }: Policy, from: string, to: string) =>
  make(TransitionPath, {
    from: labelIn(states, from),
    to: to === "entryOfLevel" ? null : labelIn(states, to),
  });
