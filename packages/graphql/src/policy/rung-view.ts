import type { Policy, Rung } from "@dignity/kernel";

import { make } from "../make.ts";
import { EscalationRung } from "../types/policy/policy-task.ts";
import { labelsIn } from "./label-view.ts";
import { periodView } from "./period-view.ts";
import { sourceView } from "./source-view.ts";

export const rungsIn = ({ roles }: Policy, rungs: readonly Rung<string>[] = []): EscalationRung[] =>
  rungs.map(({ after, tell, source }) =>
    make(EscalationRung, { after: periodView(after), tell: labelsIn(roles, tell), source: sourceView(source) }),
  );
