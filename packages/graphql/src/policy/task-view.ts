import type { AnyTask, Due, Policy } from "@dignity/kernel";

import { make } from "../make.ts";
import { PolicyTask, TaskDue, TaskOutcome } from "../types/policy-task.ts";
import { labelsIn } from "./label-view.ts";
import { periodView } from "./period-view.ts";
import { questionsIn } from "./question-view.ts";
import { rungsIn } from "./rung-view.ts";
import { sourceView } from "./source-view.ts";

const clocks = { soft: "SOFT", hard: "HARD", statutory: "STATUTORY" } as const;
const starts = { incident: "INCIDENT", entry: "ENTRY" } as const;

export const taskView = (policy: Policy, key: string, task: AnyTask): PolicyTask =>
  make(PolicyTask, {
    key,
    label: task.label,
    during: labelsIn(policy.states, task.during),
    by: labelsIn(policy.roles, task.by),
    due: task.due ? dueView(task.due) : null,
    every: task.every ? periodView(task.every) : null,
    required: task.required ?? false,
    asks: questionsIn(policy, task.asks),
    otherwise: Object.entries(task.otherwise ?? {}).map(([outcome, { label, source }]) =>
      make(TaskOutcome, { key: outcome, label, source: sourceView(source) }),
    ),
    escalation: rungsIn(policy, task.escalation),
    source: sourceView(task.source),
  });

const dueView = ({ within, from, clock }: Due) =>
  make(TaskDue, { within: periodView(within), from: starts[from], clock: clocks[clock] });
