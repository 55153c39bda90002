import type { Mark, Policy } from "@dignity/kernel";

import { make } from "../make.ts";
import { IndicatorMark, PolicyIndicator } from "../types/policy/policy-indicator.ts";
import { labelsIn } from "./label-view.ts";
import { rungsIn } from "./rung-view.ts";
import { sourceView } from "./source-view.ts";

const rhythms = { quarter: "QUARTER", halfYear: "HALF_YEAR", year: "YEAR" } as const;

/** What a policy watches, as the schema shows it. */
export const indicatorsIn = (policy: Policy): PolicyIndicator[] =>
  Object.entries(policy.indicators ?? {}).map(([key, { label, every, marks, by, commentsFrom, raises, source }]) =>
    make(PolicyIndicator, {
      key,
      label,
      every: every ? rhythms[every] : null,
      marks: Object.entries(marks).map(([mark, its]) => markView(policy, mark, its)),
      by: labelsIn(policy.roles, by),
      commentsFrom: commentsFrom?.respondents ?? null,
      raises: raises ? sourceView(raises.source) : null,
      source: sourceView(source),
    }),
  );

const markView = (policy: Policy, key: string, { label, asksForAction, reminders }: Mark) =>
  make(IndicatorMark, {
    key,
    label,
    asksForAction: asksForAction ? sourceView(asksForAction) : null,
    reminders: rungsIn(policy, reminders),
  });
