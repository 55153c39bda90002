import { type AnyTask, type Period, type Policy, tasksOf } from "@dignity/kernel";

import { actingRoles } from "./acting-roles.ts";
import { breakagesOfQuestions } from "./breakages-of-questions.ts";
import { type Breakage, eachGone, gone, otherOf, widened } from "./breakage.ts";

/** What finding out the capacity asks, broken. */
export function breakagesOfTriage({ triage, roles }: Policy): readonly Breakage[] {
  if (!triage) return [];
  return [
    ...widened("triage.by", triage.by, Object.keys(roles)),
    ...longer("triage.within", triage.within),
    ...ofEscalation("triage", triage.escalation),
  ];
}

/** What is owed, when, by whom and how it can end, broken. */
export const breakagesOfTasks = (policy: Policy): readonly Breakage[] =>
  Object.entries(tasksOf(policy)).flatMap(([name, task]) => [
    { at: `tasks.${name}` },
    ...ofOwing(`tasks.${name}`, task),
    ...ofSettling(`tasks.${name}`, task, actingRoles(policy)),
    ...ofTime(`tasks.${name}`, task),
    ...ofEscalation(`tasks.${name}`, task.escalation),
  ]);

const ofOwing = (at: string, task: AnyTask): readonly Breakage[] => [
  ...gone(at, task, "when", "inCapacity", "partnersToo", "once", "notApplicable", "required"),
];

const ofSettling = (at: string, { by, ...task }: AnyTask, roles: readonly string[]): readonly Breakage[] => [
  ...widened(`${at}.by`, by, roles),
  ...gone(at, task, "bySomebodyElseThan"),
  ...eachGone(`${at}.offers`, task.offers),
  ...breakagesOfQuestions(`${at}.asks`, task.asks),
  ...eachGone(`${at}.otherwise`, task.otherwise),
];

const ofTime = (at: string, { due, every }: AnyTask): readonly Breakage[] => [
  ...longer(`${at}.every`, every),
  ...longer(`${at}.due.within`, due?.within),
  ...(due ? otherOf(`${at}.due.clock`, due.clock, ["soft", "hard"]) : []),
  ...(typeof due?.from === "string" ? otherOf(`${at}.due.from`, due.from, ["incident", "entry"]) : []),
  ...(due ? gone(`${at}.due`, due, "extension") : []),
  ...eachGone(`${at}.due.extension.tell`, due?.extension?.tell),
  ...longer(`${at}.due.extension.upTo`, due?.extension?.upTo),
];

const ofEscalation = (at: string, escalation: AnyTask["escalation"] = []): readonly Breakage[] => [
  ...eachGone(`${at}.escalation`, escalation),
  ...escalation.flatMap(({ after, tell }, index) => [
    ...longer(`${at}.escalation.${index}.after`, after),
    ...eachGone(`${at}.escalation.${index}.tell`, tell),
  ]),
];

/** A time is longer. One that the organisation sets is none that it could set. */
export const longer = (at: string, period: Period | undefined): readonly Breakage[] => {
  if (!period) return [];
  return [{ at, to: "amount" in period ? { ...period, amount: period.amount + 1 } : { amount: 999, unit: "day" } }];
};
