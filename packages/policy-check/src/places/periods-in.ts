import { type AnyTask, type Period, type Policy, type Rung, tasksOf } from "@dignity/kernel";

/** A length of time, and where it stands. */
export interface PlacedPeriod {
  readonly rule: string;
  readonly period: Period;
}

/** Every length of time in a policy. */
export const periodsIn = (policy: Policy): readonly PlacedPeriod[] => [
  ...Object.entries(policy.settings).flatMap(([name, setting]) => at(`settings.${name}.default`, setting.default)),
  ...at("triage.within", policy.triage?.within),
  ...rungs("triage.escalation", policy.triage?.escalation),
  ...Object.entries(tasksOf(policy)).flatMap(([name, task]) => ofTask(`tasks.${name}`, task)),
  ...Object.entries(policy.indicators ?? {}).flatMap(([name, { marks }]) =>
    Object.entries(marks).flatMap(([mark, { reminders }]) =>
      rungs(`indicators.${name}.marks.${mark}.reminders`, reminders),
    ),
  ),
];

const ofTask = (rule: string, { due, every, escalation }: AnyTask): readonly PlacedPeriod[] => [
  ...at(`${rule}.due.within`, due?.within),
  ...at(`${rule}.due.extension.upTo`, due?.extension?.upTo),
  ...at(`${rule}.every`, every),
  ...rungs(`${rule}.escalation`, escalation),
];

const at = (rule: string, period: Period | undefined): readonly PlacedPeriod[] => (period ? [{ rule, period }] : []);

const rungs = (rule: string, ladder: readonly Rung<string>[] = []): readonly PlacedPeriod[] =>
  ladder.map(({ after }, index) => ({ rule: `${rule}.${index}.after`, period: after }));

/** How long it is at least known to be: by itself, or as the organisation's setting begins. */
export function lengthOf({ settings }: Policy, period: Period) {
  const known = "setting" in period ? settings[period.setting]?.default : period;
  return known && "amount" in known ? known : undefined;
}
