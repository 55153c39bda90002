import { registerEnumType } from "type-graphql";

export const TaskOrder = { DUE_FIRST: "DUE_FIRST", ARISEN_FIRST: "ARISEN_FIRST" } as const;
export type TaskOrder = keyof typeof TaskOrder;

registerEnumType(TaskOrder, {
  name: "TaskOrder",
  description: "In which order tasks are listed.",
  valuesConfig: {
    DUE_FIRST: { description: "By the moment they are due, the earliest first; those without a time come last." },
    ARISEN_FIRST: { description: "By the moment they arose, the earliest first." },
  },
});

export const TaskState = { OWED: "OWED", SETTLED: "SETTLED", SUPERSEDED: "SUPERSEDED" } as const;
export type TaskState = keyof typeof TaskState;

registerEnumType(TaskState, {
  name: "TaskState",
  description: "Whether a task still has to be done.",
  valuesConfig: {
    OWED: { description: "It still has to be done." },
    SETTLED: { description: "It was done, or settled in another way its policy names." },
    SUPERSEDED: { description: "It is owed no longer, because the case moved on." },
  },
});

export const TaskSubject = { CASE: "CASE", TRIAGE: "TRIAGE", PARTNER: "PARTNER" } as const;
export type TaskSubject = keyof typeof TaskSubject;

registerEnumType(TaskSubject, {
  name: "TaskSubject",
  description: "What a task is about.",
  valuesConfig: {
    CASE: { description: "A case." },
    TRIAGE: { description: "A matter whose owner has to be found out before there can be a case." },
    PARTNER: { description: "Work of a partner in its own house, on a case it does not see." },
  },
});

export const ClockKind = { SOFT: "SOFT", HARD: "HARD", STATUTORY: "STATUTORY" } as const;
export type ClockKind = keyof typeof ClockKind;

registerEnumType(ClockKind, {
  name: "ClockKind",
  description: "What it means when a time runs out.",
  valuesConfig: {
    SOFT: { description: "A variance: the reason is recorded." },
    HARD: { description: "The policy is breached." },
    STATUTORY: { description: "The law is breached." },
  },
});
