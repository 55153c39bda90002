import { type AnyTask, type Due, type Extension, type Policy, tasksOf } from "@dignity/kernel";

import { make } from "../make.ts";
import { PolicyTask, TaskDue, TaskExtensionRule, TaskOutcome } from "../types/policy/policy-task.ts";
import { labelIn, labelsIn } from "./label-view.ts";
import { periodView } from "./period-view.ts";
import { questionsIn } from "./question-view.ts";
import { rungsIn } from "./rung-view.ts";
import { sourceView } from "./source-view.ts";

const clocks = { soft: "SOFT", hard: "HARD", statutory: "STATUTORY" } as const;
const starts = { incident: "INCIDENT", entry: "ENTRY", task: "TASK" } as const;

export const taskView = (policy: Policy, key: string, task: AnyTask): PolicyTask =>
  make(PolicyTask, {
    key,
    label: task.label,
    during: labelsIn(policy.states, task.during),
    by: labelsIn(policy.roles, task.by),
    due: task.due ? dueView(policy, task.due) : null,
    every: task.every ? periodView(task.every) : null,
    required: task.required ?? false,
    asks: questionsIn(policy, task.asks),
    otherwise: Object.entries(task.otherwise ?? {}).map(([outcome, { label, source }]) =>
      make(TaskOutcome, { key: outcome, label, source: sourceView(source) }),
    ),
    escalation: rungsIn(policy, task.escalation),
    source: sourceView(task.source),
  });

const dueView = (policy: Policy, { within, from, clock, extension }: Due) =>
  make(TaskDue, {
    within: periodView(within),
    from: starts[typeof from === "object" ? "task" : from],
    fromTask: typeof from === "object" ? labelIn(tasksOf(policy), from.task) : null,
    clock: clocks[clock],
    extension: extension ? extensionView(policy, extension) : null,
  });

const extensionView = ({ roles }: Policy, { by, upTo, times = 1, tell, source }: Extension<string>) =>
  make(TaskExtensionRule, {
    by: labelsIn(roles, by),
    upTo: periodView(upTo),
    times,
    tell: labelsIn(roles, tell),
    source: sourceView(source),
  });
