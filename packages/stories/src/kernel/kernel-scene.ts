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
  type Situation,
  tasksOf,
  Temporal,
} from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

import { instantOf } from "../local-time.ts";
import type { Report, StepOf, World } from "../shape.ts";
import type { Refused, Scene, View } from "../scene.ts";
import { calendarIn } from "./calendar-in.ts";
import type { JointTasks } from "./joint-tasks.ts";
import type { KernelClock } from "./kernel-clock.ts";
import { Notices } from "./notices.ts";
import { Parts } from "./parts.ts";
import { Roles } from "./roles.ts";

const form = { levels: [], permittedActions: [] };

/** What the scenes of one story have in common. */
interface Telling {
  readonly policy: Policy;
  readonly world: World;
  readonly clock: KernelClock;
  readonly joint: JointTasks;
}

/** What comes of one matter, as the kernel decides it. */
export class KernelScene implements Scene {
  readonly #matter: Report;
  readonly #policy: Policy;
  readonly #world: World;
  readonly #clock: KernelClock;
  readonly #joint: JointTasks;
  readonly #parts: Parts;
  readonly #roles: Roles;
  readonly #notices: Notices;
  /** When each task that is owed arose. */
  readonly #arose = new Map<string, Temporal.Instant>();
  readonly #late = new Set<string>();
  /** How each task was settled the last time, in whatever stay that was. */
  readonly #settled = new Map<string, string>();
  /** Who has done what in the case. */
  readonly #done = new Map<string, string[]>();
  #facts: Answers;
  #case: CaseSnapshot | undefined;
  #suggested: string | undefined;

  constructor(matter: Report, { policy, world, clock, joint }: Telling) {
    this.#matter = matter;
    this.#policy = policy;
    this.#world = world;
    this.#clock = clock;
    this.#joint = joint;
    this.#parts = new Parts(policy, world, matter.organisation);
    this.#roles = new Roles(matter, policy, world);
    this.#notices = new Notices(policy, (role) => this.#roles.holding(role, this.#owner));
    this.#facts = matter.facts;
  }

  /** Why it cannot be reported as it is. */
  refused(): Refused {
    const checked = checkAnswers(this.#policy.facts, this.#facts, form);
    return checked.ok ? undefined : checked.refusal.code;
  }

  /** Opens the case, if it is known whose it is. */
  open(): void {
    const { capacity } = decideJurisdiction(this.#policy, this.#facts);
    if (capacity === undefined) return;
    const owner = this.#parts.owner(capacity);
    const matter = { facts: this.#facts, incidentAt: instantOf(this.#matter.happened) };
    const whose = { capacity, ownerKind: this.#parts.kindOf(owner) };
    const { next, suggestedLevel } = openCase(this.#policy, matter, whose, this.#situationIn(owner));
    this.#suggested = suggestedLevel;
    this.#become(next);
  }

  sendNotices(): void {
    if (this.#case) this.#notices.until(this.#clock.now, this.#case, this.#situation.calendar);
  }

  async triage({ triage }: StepOf<"triage">): Promise<Refused> {
    const facts = { ...this.#facts, ...triage };
    const checked = checkAnswers(this.#policy.facts, facts, form);
    if (!checked.ok) return checked.refusal.code;
    if (decideJurisdiction(this.#policy, facts).capacity === undefined) return "CAPACITY_UNDECIDED";
    this.#facts = facts;
    this.open();
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

  async look(): Promise<View> {
    const { capacity, state, level, facts, owed } = this.#current;
    const tasks = tasksOf(this.#policy);
    const found = owed.map(({ task, due }) => {
      const countedFrom = this.#arose.get(task) ?? this.#clock.now;
      return [
        task,
        due && { at: due.at, day: String(due.localDate), clock: tasks[task]?.due?.clock, countedFrom },
      ] as const;
    });
    const overdue = owed.filter(({ due }) => due && Temporal.Instant.compare(due.at, this.#clock.now) <= 0);
    return {
      owner: this.#owner,
      capacity,
      state,
      level,
      facts,
      late: this.#late,
      atRest: this.#policy.states[state]?.atRest ?? false,
      suggestedLevel: this.#suggested,
      sharedWith: isShared(this.#policy, this.#current) ? this.#parts.partners(capacity) : [],
      owed: new Map(found),
      settled: this.#settled,
      overdue: new Set(overdue.map(({ task }) => task)),
    };
  }

  async next(as: string): Promise<ReadonlyMap<string, string>> {
    const actions = nextActions(this.#policy, this.#current, this.#actor(as));
    return new Map(actions.map(({ key, reasonIfNot }) => [key, reasonIfNot?.code ?? "allowed"]));
  }

  async toldAbout(person: string): Promise<ReadonlySet<string>> {
    this.sendNotices();
    return this.#notices.to(person);
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
    return this.#situationIn(this.#owner);
  }

  #situationIn(organisation: string): Situation {
    return { now: this.#clock.now, calendar: calendarIn(this.#world, organisation) };
  }

  get #owner(): string {
    return this.#parts.owner(this.#current.capacity);
  }

  get #current(): CaseSnapshot {
    if (!this.#case) throw new Error("There is no case yet: it waits in triage");
    return this.#case;
  }

  #become(next: CaseSnapshot, countedFrom = this.#clock.now): void {
    const owed = next.owed.map(({ task }) => task);
    for (const task of this.#arose.keys()) if (!owed.includes(task)) this.#arose.delete(task);
    for (const task of owed) if (!this.#arose.has(task)) this.#arose.set(task, countedFrom);
    for (const { task, outcome } of next.settled) this.#settled.set(task, outcome);
    this.#joint.change(this.#parts.partners(next.capacity), this.#case, next);
    this.#case = next;
  }
}
