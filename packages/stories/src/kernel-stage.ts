import {
  type Actor,
  type Answers,
  type CaseSnapshot,
  checkAnswers,
  completeTask,
  decideJurisdiction,
  done,
  isShared,
  makeTransition,
  nextActions,
  openCase,
  partnersOf,
  type Situation,
  tasksOf,
  Temporal,
} from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

import { calendarIn } from "./calendar-in.ts";
import { JointTasks } from "./joint-tasks.ts";
import { instantOf } from "./local-time.ts";
import { Roles } from "./roles.ts";
import type { StepOf } from "./shape.ts";
import type { Refused, Stage, View } from "./stage.ts";
import type { Story } from "./story.ts";

const form = { levels: [], permittedActions: [] };

/** Tells a story to the kernel alone: nothing is stored, and nobody is kept from anything. */
export class KernelStage implements Stage {
  readonly name = "kernel";
  readonly knowsWhoSees = false;
  readonly #story: Story;
  readonly #policy: Policy;
  readonly #roles: Roles;
  readonly #joint: JointTasks;
  /** When each task that is owed arose. */
  readonly #arose = new Map<string, Temporal.Instant>();
  readonly #late = new Set<string>();
  /** Who has done what in the case. */
  readonly #done = new Map<string, string[]>();
  /** How each task was settled the last time, in whatever stay that was. */
  readonly #settled = new Map<string, string>();
  #facts: Answers;
  #case: CaseSnapshot | undefined;
  #suggested: string | undefined;
  #now: Temporal.Instant;

  constructor(story: Story, policy: Policy) {
    this.#story = story;
    this.#policy = policy;
    this.#roles = new Roles(story, policy);
    this.#joint = new JointTasks(policy);
    this.#facts = story.given.facts;
    this.#now = instantOf(story.given.reported ?? story.given.happened);
  }

  async report(): Promise<Refused> {
    const checked = checkAnswers(this.#policy.facts, this.#facts, form);
    if (!checked.ok) return checked.refusal.code;
    this.#open();
    return undefined;
  }

  async triage({ triage }: StepOf<"triage">): Promise<Refused> {
    const facts = { ...this.#facts, ...triage };
    const checked = checkAnswers(this.#policy.facts, facts, form);
    if (!checked.ok) return checked.refusal.code;
    if (decideJurisdiction(this.#policy, facts).capacity === undefined) return "CAPACITY_UNDECIDED";
    this.#facts = facts;
    this.#open();
    return undefined;
  }

  async move({ move: transition, answers = {}, amend }: StepOf<"move">, as: string): Promise<Refused> {
    const request = { transition, answers, ...this.#actor(as), ...(amend && { amend }) };
    const decided = makeTransition(this.#policy, this.#current, request, this.#situation);
    if (!decided.ok) return decided.refusal.code;
    this.#did(as, transition);
    this.#become(decided.value.next);
    return undefined;
  }

  async settle(step: StepOf<"task">, as: string, at: Temporal.Instant): Promise<Refused> {
    const { task, outcome = done, answers = {}, reason } = step;
    const happenedAt = step.happened ? instantOf(step.happened) : at;
    const completion = { task, outcome, answers, reason, happenedAt, ...this.#actor(as) };
    const decided = completeTask(this.#policy, this.#current, completion, this.#situation);
    if (!decided.ok) return decided.refusal.code;
    this.#did(as, task);
    this.#late.delete(task);
    if (decided.value.late) this.#late.add(task);
    this.#arose.delete(task);
    this.#become(decided.value.next, happenedAt);
    return undefined;
  }

  async assign({ assign, role }: StepOf<"assign">): Promise<Refused> {
    this.#roles.assign(assign, role);
    return undefined;
  }

  async until(moment: Temporal.Instant): Promise<void> {
    if (Temporal.Instant.compare(moment, this.#now) > 0) this.#now = moment;
  }

  async pass(time: Temporal.Duration): Promise<void> {
    this.#now = this.#now.add(time);
  }

  async look(): Promise<View> {
    const { capacity, state, level, facts, owed } = this.#current;
    const tasks = tasksOf(this.#policy);
    const found = owed.map(({ task, due }) => {
      const countedFrom = this.#arose.get(task) ?? this.#now;
      return [
        task,
        due && { at: due.at, day: String(due.localDate), clock: tasks[task]?.due?.clock, countedFrom },
      ] as const;
    });
    const overdue = owed.filter(({ due }) => due && Temporal.Instant.compare(due.at, this.#now) <= 0);
    return {
      owner: this.#organisation(this.#policy.capacities[capacity]?.owner),
      capacity,
      state,
      level,
      facts,
      late: this.#late,
      atRest: this.#policy.states[state]?.atRest ?? false,
      suggestedLevel: this.#suggested,
      sharedWith: isShared(this.#policy, this.#current) ? this.#partners() : [],
      owed: new Map(found),
      settled: this.#settled,
      overdue: new Set(overdue.map(({ task }) => task)),
    };
  }

  async next(as: string): Promise<ReadonlyMap<string, string>> {
    const actions = nextActions(this.#policy, this.#current, this.#actor(as));
    return new Map(actions.map(({ key, reasonIfNot }) => [key, reasonIfNot?.code ?? "allowed"]));
  }

  async partnersOwe(as: string): Promise<readonly string[]> {
    return this.#partners().includes(this.#story.world.people[as]?.of ?? "") ? this.#joint.given : [];
  }

  async isInTriage(): Promise<boolean> {
    return this.#case === undefined;
  }

  async sees(): Promise<never> {
    throw new Error("Who sees a case is not for the kernel to know.");
  }

  #actor(person: string): Actor {
    return { roles: this.#roles.of(person), hasDone: this.#done.get(person) ?? [] };
  }

  #did(person: string, step: string): void {
    this.#done.set(person, [...(this.#done.get(person) ?? []), step]);
  }

  get #situation(): Situation {
    const owner = this.#case && this.#organisation(this.#policy.capacities[this.#case.capacity]?.owner);
    return { now: this.#now, calendar: calendarIn(this.#story.world, owner ?? this.#story.given.organisation) };
  }

  get #current(): CaseSnapshot {
    if (!this.#case) throw new Error("There is no case yet: it waits in triage");
    return this.#case;
  }

  /** Opens the case, if it is known whose it is. */
  #open(): void {
    const { capacity, owner } = decideJurisdiction(this.#policy, this.#facts);
    if (capacity === undefined) return;
    const slug = this.#organisation(owner);
    const ownerKind = this.#story.world.organisations[slug]?.kind ?? "";
    const situation = { now: this.#now, calendar: calendarIn(this.#story.world, slug) };
    const matter = { facts: this.#facts, incidentAt: instantOf(this.#story.given.happened) };
    const { next, suggestedLevel } = openCase(this.#policy, matter, { capacity, ownerKind }, situation);
    this.#suggested = suggestedLevel;
    this.#become(next);
  }

  #become(next: CaseSnapshot, countedFrom = this.#now): void {
    const owed = next.owed.map(({ task }) => task);
    for (const task of this.#arose.keys()) if (!owed.includes(task)) this.#arose.delete(task);
    for (const task of owed) if (!this.#arose.has(task)) this.#arose.set(task, countedFrom);
    for (const { task, outcome } of next.settled) this.#settled.set(task, outcome);
    this.#joint.change(this.#case, next);
    this.#case = next;
  }

  #partners(): readonly string[] {
    const own = this.#organisation(this.#policy.capacities[this.#current.capacity]?.owner);
    const all = partnersOf(this.#policy, this.#current.capacity).map(({ organisation }) =>
      this.#organisation(organisation),
    );
    return all.filter((slug) => slug !== own);
  }

  /** Which organisation plays a part of the policy in this story. */
  #organisation(part = ""): string {
    const { organisation } = this.#story.given;
    if (this.#policy.organisations[part]?.is === "receiver") return organisation;
    return this.#story.world.organisations[organisation]?.programmeLead ?? "";
  }
}
