import { type Answers, text } from "../policy/field.ts";
import type { Policy } from "../policy/policy.ts";
import type { Source } from "../policy/source.ts";
import { allow, type Decision, refuse } from "../refusal.ts";
import { firstDue, tasksOf, withTasksOf } from "../tasks/owed-tasks.ts";
import type { CaseSnapshot, OwedTask, Situation } from "./case-snapshot.ts";
import { checkAnswers } from "./check-answers.ts";
import { type AnyTransition, type Change, transitionsOf } from "./make-transition.ts";
import { decideJurisdiction } from "./open-case.ts";

/** What a later version does not have, or asks besides. */
export interface VersionMove {
  /** Where the case stands under it, if the present state is gone. */
  readonly state?: string | undefined;
  /** Its level under it, if the present one is gone. */
  readonly level?: string | undefined;
  /** Facts that it asks besides, or asks otherwise. */
  readonly facts?: Answers | undefined;
}

const source: Source = {
  standing: "added",
  document: "Dignity",
  note: "a case stays with its version; an organisation may move it to a later one, and says why",
};

/** The step that every policy has besides its own. No name of a policy contains a full stop. */
export const versionMove = "policy.version";

/** A step in a case's history, as the policy has it under which it was made: for such a move, the one it leaves. */
export function stepIn(policy: Policy, key: string): Pick<AnyTransition, "label" | "needs" | "source"> | undefined {
  if (key === versionMove)
    return {
      label: "Moved to another version of its policy",
      needs: { ...policy.facts, reason: text("Why?") },
      source,
    };
  return Object.hasOwn(policy.transitions, key) ? transitionsOf(policy)[key] : undefined;
}

/**
 * What a case becomes under a later version of its pathway: what is owed under both goes on with its time, what only the
 * earlier one asks for is owed no longer, what only the later one asks for arises now. What had no time has the one that
 * the later version gives it. Decides only; the caller writes.
 */
export function moveToVersion(
  from: Policy,
  to: Policy,
  current: CaseSnapshot,
  move: VersionMove,
  situation: Situation,
): Decision<Change> {
  const { capacity } = current;
  if (!isLater(from, to)) return refuse("NOT_A_LATER_VERSION", `${to.id} is no later version of ${from.id}.`);
  if (to.capacities[capacity]?.owner !== from.capacities[capacity]?.owner)
    return refuse("OTHER_OWNER", "Under that version it would be somebody else's case. Close it and open it anew.");

  const state = chosen(current.state, move.state, to.states, "state");
  if (!state.ok) return state;
  const level = current.level === undefined ? allow(undefined) : chosen(current.level, move.level, to.levels, "level");
  if (!level.ok) return level;
  const facts = factsUnder(to, current, move.facts ?? {});
  if (!facts.ok) return facts;

  const moved = { ...current, policyId: to.id, state: state.value, level: level.value, facts: facts.value };
  const { next, superseded } = withTasksOf(to, current, moved, situation);
  const owed = next.owed.map((one) => (one.due ? one : timed(to, one, next, situation)));
  return allow({ next: { ...next, owed }, superseded, source });
}

/** What nobody had given a time gets the one that the later version gives it, as if it arose now. */
function timed(to: Policy, one: OwedTask, next: CaseSnapshot, situation: Situation): OwedTask {
  const task = tasksOf(to)[one.task];
  return { ...one, due: task && firstDue(to, task, next, situation) };
}

function isLater(from: Policy, to: Policy): boolean {
  const [pathway, version] = from.id.split("@");
  const [other, later] = to.id.split("@");
  return pathway === other && Number(later) > Number(version);
}

/** What holds on, where the later version still has it; else what was chosen for it. */
function chosen(
  present: string,
  choice: string | undefined,
  available: object,
  what: "state" | "level",
): Decision<string> {
  const value = choice ?? present;
  if (Object.hasOwn(available, value)) return allow(value);
  const names = Object.keys(available).join(", ");
  return choice === undefined
    ? refuse("ANSWER_MISSING", `That version does not have the present ${what}. Choose one of: ${names}.`, {
        about: what,
      })
    : refuse("ANSWER_INVALID", `That version has no ${what} of that name. Choose one of: ${names}.`, { about: what });
}

function factsUnder(to: Policy, { facts, capacity }: CaseSnapshot, given: Answers): Decision<Answers> {
  const asked = Object.entries(facts).filter(([name]) => Object.hasOwn(to.facts, name));
  const checked = checkAnswers(
    to.facts,
    { ...Object.fromEntries(asked), ...given },
    { levels: [], permittedActions: [], source },
  );
  if (!checked.ok) return checked;
  const elsewhere = decideJurisdiction(to, checked.value).capacity ?? capacity;
  if (elsewhere === capacity) return checked;
  return refuse("OTHER_OWNER", "With these facts it would be a case of another capacity. Close it and open it anew.");
}
