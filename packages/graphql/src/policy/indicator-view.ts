import type { Policy } from "@dignity/kernel";

import { make } from "../make.ts";
import { IndicatorMark, PolicyIndicator } from "../types/policy-indicator.ts";
import { labelsIn } from "./label-view.ts";
import { sourceView } from "./source-view.ts";

const rhythms = { quarter: "QUARTER", halfYear: "HALF_YEAR", year: "YEAR" } as const;

/** What a policy watches, as the schema shows it. */
export const indicatorsIn = ({ indicators = {}, roles }: Policy): PolicyIndicator[] =>
  Object.entries(indicators).map(([key, { label, every, marks, by, commentsFrom, raises, source }]) =>
    make(PolicyIndicator, {
      key,
      label,
      every: every ? rhythms[every] : null,
      marks: Object.entries(marks).map(([mark, { label: words, asksForAction: rule }]) =>
        make(IndicatorMark, { key: mark, label: words, asksForAction: rule ? sourceView(rule) : null }),
      ),
      by: labelsIn(roles, by),
      commentsFrom: commentsFrom?.respondents ?? null,
      raises: raises ? sourceView(raises.source) : null,
      source: sourceView(source),
    }),
  );
