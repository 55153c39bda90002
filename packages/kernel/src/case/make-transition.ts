import { matches } from "../policy/condition.ts";
import type { Answers } from "../policy/field.ts";
import type { Policy, Transition } from "../policy/policy.ts";
import type { Source } from "../policy/source.ts";
import { allow, type Decision, refuse } from "../refusal.ts";
import { tasksOf, withTasksOf } from "../tasks/owed-tasks.ts";
import type { CaseSnapshot, Situation } from "./case-snapshot.ts";
import { checkAnswers } from "./check-answers.ts";
import { decideJurisdiction } from "./open-case.ts";
import { type Actor, isFor } from "./roles.ts";

export interface TransitionRequest extends Actor {
  readonly transition: string;
  readonly answers: Answers;
  /** Facts to amend, where the transition allows it. */
  readonly amend?: Answers;
}

export interface Change {
  readonly next: CaseSnapshot;
  /** Owed before and not any more: the case has left the states they belong to. */
  readonly superseded: readonly string[];
  readonly source: Source;
}

export type AnyTransition = Transition<string, string, string, never>;

/** The transitions of a policy, read without the names it gave them. */
export const transitionsOf = (policy: Policy) =>
  policy.transitions as unknown as Readonly<Record<string, AnyTransition>>;

/** What a transition would change, or why it may not be made. Decides only; the caller writes. */
export function makeTransition(
  policy: Policy,
  current: CaseSnapshot,
  request: TransitionRequest,
  situation: Situation,
): Decision<Change> {
  const possible = mayTransition(policy, current, request);
  if (!possible.ok) return possible;
  const transition = possible.value;
  const { source } = transition;

  const answered = checkAnswers(transition.needs ?? {}, request.answers, {
    levels: Object.keys(policy.levels),
    permittedActions: policy.states[current.state]?.permits ?? [],
    source,
  });
  if (!answered.ok) return answered;
  const amended = amendedFacts(policy, current, request, transition);
  if (!amended.ok) return amended;

  const given = Object.entries(transition.needs ?? {}).find(([, { kind }]) => kind === "level")?.[0];
  const level = given === undefined ? current.level : String(request.answers[given]);
  const state = targetState(policy, transition, current, level);
  if (!state) return refuse("ANSWER_MISSING", "Decide the level first.", { about: "level", source });

  const blocked = mayRest(policy, current, state);
  if (!blocked.ok) return blocked;

  const moved: CaseSnapshot = { ...current, state, level, facts: amended.value };
  return allow({ ...withTasksOf(policy, current, moved, situation), source });
}

/** Everything about a transition that can be said before its form is filled in. */
export function mayTransition(
  policy: Policy,
  current: CaseSnapshot,
  request: Pick<TransitionRequest, "transition" | "roles" | "hasDone">,
): Decision<AnyTransition> {
  const transitions = transitionsOf(policy);
  const transition = Object.hasOwn(transitions, request.transition) ? transitions[request.transition] : undefined;
  if (!transition)
    return refuse("UNKNOWN_TRANSITION", `There is no step called “${request.transition}” in this policy.`);
  const { source } = transition;
  const path = transition.path[current.state];
  if (!path)
    return refuse("WRONG_STATE", "That is not possible at this stage.", {
      about: current.state,
      source,
    });
  const theirs = isFor(policy, transition, request, current.ownerKind);
  if (!theirs.ok) return theirs;
  if (!matches(transition.when ?? {}, current.facts))
    return refuse("FACTS_DO_NOT_FIT", "That is not possible in a case with these facts.", { source });
  for (const { task, outcome, answers, source: because } of transition.requires ?? []) {
    const fitting = outcome === undefined ? undefined : [outcome].flat();
    const done = current.settled.find(
      (settled) => settled.task === task && (fitting?.includes(settled.outcome) ?? true),
    );
    const fits = done && Object.entries(answers ?? {}).every(([name, value]) => done.answers[name] === value);
    if (!fits)
      return refuse("TASK_NOT_DONE", `Do this first: ${tasksOf(policy)[task]?.label ?? task}.`, {
        about: task,
        source: because,
      });
  }
  return path === "entryOfLevel" ? allow(transition) : mayRest(policy, current, path, transition);
}

function mayRest(policy: Policy, current: CaseSnapshot, state: string): Decision<undefined>;
function mayRest<T>(policy: Policy, current: CaseSnapshot, state: string, then: T): Decision<T>;
function mayRest<T>(policy: Policy, current: CaseSnapshot, state: string, then?: T): Decision<T | undefined> {
  const blocker = policy.states[state]?.atRest && current.owed.find(({ task }) => tasksOf(policy)[task]?.required);
  if (!blocker) return allow(then);
  const task = tasksOf(policy)[blocker.task];
  return refuse("STILL_OWED", `Still to be done: ${task?.label ?? blocker.task}.`, {
    about: blocker.task,
    ...(task && { source: task.source }),
  });
}

function targetState(
  policy: Policy,
  { path }: AnyTransition,
  { state }: CaseSnapshot,
  level: string | undefined,
): string | undefined {
  const to = path[state];
  if (to !== "entryOfLevel") return to;
  return level === undefined ? undefined : policy.levels[level]?.entersAt;
}

/** The facts as amended. They must still make sense together, and still be this owner's case. */
function amendedFacts(
  policy: Policy,
  { facts, capacity }: CaseSnapshot,
  { amend }: TransitionRequest,
  { amends = [], source }: AnyTransition,
): Decision<Answers> {
  if (!amend) return allow(facts);
  const stranger = Object.keys(amend).find((name) => !(amends as readonly string[]).includes(name));
  if (stranger !== undefined)
    return refuse("ANSWER_UNKNOWN", `“${stranger}” cannot be amended in this step.`, {
      about: stranger,
      source,
    });
  const amended = checkAnswers(policy.facts, { ...facts, ...amend }, { levels: [], permittedActions: [], source });
  if (!amended.ok) return amended;
  const elsewhere = decideJurisdiction(policy, amended.value).capacity ?? capacity;
  if (elsewhere !== capacity)
    return refuse("ANSWER_INVALID", "That would make it a case of another capacity. Close this one and open it anew.", {
      about: elsewhere,
      source,
    });
  return amended;
}
