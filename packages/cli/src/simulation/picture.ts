import {
  type CaseSnapshot,
  type DueDate,
  nextActions,
  type Period,
  type Policy,
  type Source,
  tasksOf,
} from "@dignity/kernel";
import { periodText } from "@dignity/policy-docs";

import { dueInLondon, inLondon } from "./london.ts";
import type { Simulation, Situated } from "./simulate.ts";

/** A simulation as it is told: plain data in words, for people and for scripts. */
export const pictureOf = (
  policy: Policy,
  roles: readonly string[],
  { owner, opened, situations, refused }: Simulation,
) => ({
  policy: policy.id,
  title: policy.title,
  case:
    owner.capacity === undefined
      ? undefined
      : {
          capacity: labelIn(policy.capacities, owner.capacity),
          owner: labelIn(policy.organisations, owner.part ?? ""),
        },
  because: owner.source,
  triage: owner.capacity === undefined ? policy.triage?.label : undefined,
  suggested: opened?.suggestedLevel && labelIn(policy.levels, opened.suggestedLevel),
  suggestedBecause: opened?.source,
  situations: situations.map((one) => situationOf(policy, roles, one)),
  refused: refused && { step: refused.step.name, ...refused.refusal },
});

export type Picture = ReturnType<typeof pictureOf>;

const situationOf = (policy: Policy, roles: readonly string[], { after, at, now }: Situated) => ({
  after: after?.name,
  at: inLondon(at),
  state: labelIn(policy.states, now.state),
  level: now.level && labelIn(policy.levels, now.level),
  atRest: policy.states[now.state]?.atRest === true,
  owed: owedIn(policy, now),
  next: nextActions(policy, now, { roles }).map(({ key, kind, label, allowed, reasonIfNot, source }) => ({
    key,
    kind,
    label,
    allowed,
    reasonIfNot: reasonIfNot && { code: reasonIfNot.code, message: reasonIfNot.message },
    source,
  })),
});

const owedIn = (policy: Policy, { owed }: CaseSnapshot) =>
  owed.map(({ task: name, due }) => {
    const task = tasksOf(policy)[name];
    return {
      task: name,
      label: task?.label ?? name,
      by: (task?.by ?? []).map((role) => policy.roles[role]?.label ?? role),
      due: due ? `${dueInLondon(due)} (${lengthOf(policy, due)})` : untimed(policy, task),
      clock: due && (task?.due?.clock ?? "review"),
    };
  });

/** “3 working days”. */
function lengthOf(policy: Policy, { rule }: DueDate): string {
  const [amount, unit] = rule.split(" ");
  return periodText(policy, { amount: Number(amount), unit } as Period);
}

/** Why there is no time: the rule has none, something else starts it, or nobody has set it. */
function untimed(policy: Policy, task: Task | undefined): string {
  const from = task?.due?.from;
  if (typeof from === "object")
    return `no time until this is settled: ${tasksOf(policy)[from.task]?.label ?? from.task}`;
  const length = task?.due?.within ?? task?.every;
  return length && "setting" in length
    ? `no time set (--setting "${length.setting}=10 working days" tries one)`
    : "no time set";
}

type Task = Policy["tasks"][string];

interface Labelled {
  readonly name: string;
  readonly label: string;
}

const labelIn = (all: Readonly<Record<string, { readonly label: string }>>, name: string): Labelled => ({
  name,
  label: all[name]?.label ?? name,
});

/** Where a rule comes from, in a few words. */
export function sourceInWords({ standing, document, at, note, modality }: Source): string {
  const force = modality ? ` (${modality})` : "";
  return [`${standing}${force}`, document, ...(at ? [`lines ${at}`] : []), ...(note ? [note] : [])].join(", ");
}
