import {
  type Answers,
  type Calendar,
  type CaseSnapshot,
  completeTask,
  type Completion,
  decideJurisdiction,
  done,
  type DueDate,
  isShared,
  makeTransition,
  openCase,
  owedByPartners,
  type Refusal,
  Temporal,
  type TransitionRequest,
} from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

/** How a matter begins. Times are ISO 8601 with an offset, for example "2026-10-16T18:30:00+01:00". */
export interface Matter {
  readonly facts: Answers;
  readonly incidentAt: string;
  /** When the case is opened; at the time of the incident if left out. */
  readonly openedAt?: string;
  /** The capacity found in triage; needed only where the facts leave it open. */
  readonly capacity?: string;
  /** The kind of organisation that owns the case, for example "trust". */
  readonly ownerKind: string;
  /** The organisation's time zone, closed days and settings; London, none and none if left out. */
  readonly calendar?: Partial<Calendar>;
}

/** `as`: in these roles, all of them if left out; `hasDone`: by somebody who has done this before. */
type Doing = { readonly as?: readonly string[]; readonly hasDone?: readonly string[] };
type Move = Pick<TransitionRequest, "amend"> & Doing;
type Settling = Partial<Pick<Completion, "outcome" | "reason" | "happenedAt">> & Doing;

/**
 * Opens a case under the policy, as the kernel decides it; nothing is stored.
 * Throws if the capacity is neither given nor clear from the facts.
 */
export function openMatter(policy: Policy, matter: Matter): Story {
  const { facts, incidentAt, openedAt = incidentAt, ownerKind, calendar } = matter;
  const capacity = matter.capacity ?? decideJurisdiction(policy, facts).capacity;
  if (capacity === undefined) throw new Error("The facts leave the capacity open: give it, as triage would.");
  const situation = {
    now: Temporal.Instant.from(openedAt),
    calendar: { timeZone: "Europe/London", closedDays: new Set<string>(), settings: {}, ...calendar },
  };
  const opening = openCase(
    policy,
    { facts, incidentAt: Temporal.Instant.from(incidentAt) },
    { capacity, ownerKind },
    situation,
  );
  return new Story(policy, opening.next, situation, opening.suggestedLevel);
}

/** One case told step by step. Each step gives a new story; a step that is refused throws with the refusal's code. */
export class Story {
  readonly policy: Policy;
  readonly now: CaseSnapshot;
  readonly suggestedLevel: string | undefined;
  private readonly situation: { readonly now: Temporal.Instant; readonly calendar: Calendar };

  constructor(policy: Policy, now: CaseSnapshot, situation: Story["situation"], suggestedLevel?: string) {
    this.policy = policy;
    this.now = now;
    this.situation = situation;
    this.suggestedLevel = suggestedLevel;
  }

  /** The same case at a later time, ISO 8601 with an offset. */
  at(instant: string): Story {
    const situation = { ...this.situation, now: Temporal.Instant.from(instant) };
    return new Story(this.policy, this.now, situation, this.suggestedLevel);
  }

  /** The part the owning organisation plays, one of the policy's `organisations`. */
  get owner(): string | undefined {
    return this.policy.capacities[this.now.capacity]?.owner;
  }

  /** Whether the partner organisations now work on the case itself. */
  get isShared(): boolean {
    return isShared(this.policy, this.now);
  }

  /** Of the tasks owed, those that the partners owe in their own house too, without seeing the case. */
  get owedByPartners(): readonly string[] {
    return owedByPartners(this.policy, this.now, this.owed);
  }

  /** The names of the tasks owed. */
  get owed(): readonly string[] {
    return this.now.owed.map(({ task }) => task);
  }

  /** How each settled task was settled, by name. */
  get settled(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.now.settled.map(({ task, outcome }) => [task, outcome]));
  }

  /** When a task is due; "no time set" if nobody has set one. Throws if it is not owed. */
  owes(task: string): DueDate | "no time set" {
    const owed = this.now.owed.find(({ task: name }) => name === task);
    if (!owed) throw new Error(`“${task}” is not owed. Owed are: ${this.owed.join(", ") || "none"}.`);
    return owed.due ?? "no time set";
  }

  /** Makes a transition, in every role unless `as` says otherwise. */
  makes(transition: string, answers: Answers = {}, move: Move = {}): Story {
    const decision = this.decide(transition, answers, move);
    if (!decision.ok) throw new Error(`${decision.refusal.code}: ${decision.refusal.message}`);
    return this.with(decision.value.next);
  }

  /** Why a transition is refused; undefined if it is not. */
  mayNotMake(transition: string, answers: Answers = {}, move: Move = {}): Refusal | undefined {
    const decision = this.decide(transition, answers, move);
    return decision.ok ? undefined : decision.refusal;
  }

  /** Settles a task, as done unless `outcome` says otherwise. */
  does(task: string, answers: Answers = {}, settling: Settling = {}): Story {
    const decision = this.settle(task, answers, settling);
    if (!decision.ok) throw new Error(`${decision.refusal.code}: ${decision.refusal.message}`);
    return this.with(decision.value.next);
  }

  /** Why a task may not be settled so; undefined if it may. */
  mayNotDo(task: string, answers: Answers = {}, settling: Settling = {}): Refusal | undefined {
    const decision = this.settle(task, answers, settling);
    return decision.ok ? undefined : decision.refusal;
  }

  /** Whether settling it now counts as late. Throws if it may not be settled so. */
  isLateIfDone(task: string, answers: Answers = {}, settling: Settling = {}): boolean {
    const decision = this.settle(task, answers, settling);
    if (!decision.ok) throw new Error(`${decision.refusal.code}: ${decision.refusal.message}`);
    return decision.value.late;
  }

  private decide(transition: string, answers: Answers, { as = Object.keys(this.policy.roles), ...move }: Move) {
    const request = { transition, roles: as, answers, ...move };
    return makeTransition(this.policy, this.now, request, this.situation);
  }

  private settle(task: string, answers: Answers, { as = Object.keys(this.policy.roles), ...settling }: Settling) {
    const completion = { task, roles: as, outcome: done, answers, happenedAt: this.situation.now, ...settling };
    return completeTask(this.policy, this.now, completion, this.situation);
  }

  private with(now: CaseSnapshot): Story {
    return new Story(this.policy, now, this.situation, this.suggestedLevel);
  }
}
