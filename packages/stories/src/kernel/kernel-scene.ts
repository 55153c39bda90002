import {
  type Actor,
  type Answers,
  type CaseSnapshot,
  checkAnswers,
  completeTask,
  decideJurisdiction,
  done,
  extendTask,
  isShared,
  makeTransition,
  nextActions,
  openCase,
  type Situation,
  Temporal,
} from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

import { instantOf } from "../local-time.ts";
import { dayAfter } from "../more-time.ts";
import type { Report, StepOf, World } from "../shape.ts";
import type { Refused, Scene, View } from "../scene.ts";
import { calendarIn } from "./calendar-in.ts";
import { Course } from "./course.ts";
import type { JointTasks } from "./joint-tasks.ts";
import type { KernelClock } from "./kernel-clock.ts";
import { Notices } from "./notices.ts";
import { Parts } from "./parts.ts";
import { Roles } from "./roles.ts";
import { SupportRegister } from "./support-register.ts";

const undecided = { code: "CAPACITY_UNDECIDED", message: "These facts leave open in which role they acted." };
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
  readonly #support: SupportRegister;
  readonly #course = new Course();
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
    this.#support = new SupportRegister(policy, matter);
    this.#facts = matter.facts;
  }

  /** Why it cannot be reported as it is. */
  refused(): Refused {
    const checked = checkAnswers(this.#policy.facts, this.#facts, form);
    return checked.ok ? undefined : checked.refusal;
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
    if (!checked.ok) return checked.refusal;
    if (decideJurisdiction(this.#policy, facts).capacity === undefined) return undecided;
    this.#facts = facts;
    this.open();
    return undefined;
  }

  async move({ move: transition, answers = {}, amend }: StepOf<"move">, as: string): Promise<Refused> {
    const request = { transition, answers, ...this.#actor(as), ...(amend && { amend }) };
    const decided = makeTransition(this.#policy, this.#current, request, this.#situation);
    if (!decided.ok) return decided.refusal;
    this.#course.did(as, transition);
    this.#become(decided.value.next);
    return undefined;
  }

  async settle(step: StepOf<"task">, as: string, at: Temporal.Instant): Promise<Refused> {
    const { task, outcome = done, answers = {}, reason } = step;
    const happenedAt = step.happened ? instantOf(step.happened) : at;
    const completion = { task, outcome, answers, reason, happenedAt, ...this.#actor(as) };
    const decided = completeTask(this.#policy, this.#current, completion, this.#situation);
    if (!decided.ok) return decided.refusal;
    this.#course.did(as, task);
    this.#course.wasSettled(decided.value);
    this.#support.takeFrom(completion, this.#current.incidentAt, this.#situation);
    for (const { task: waited } of decided.value.timed) this.#course.countsFrom(waited, happenedAt);
    this.#become(decided.value.next, happenedAt);
    return undefined;
  }

  async extend({ extend, by, reason = "" }: StepOf<"extend">, as: string): Promise<Refused> {
    const due = this.#current.owed.find(({ task }) => task === extend)?.due;
    const dueOn = dayAfter(due?.localDate.toString(), by);
    const request = { task: extend, dueOn, reason, ...this.#actor(as) };
    const decided = extendTask(this.#policy, this.#current, request, this.#situation);
    if (!decided.ok) return decided.refusal;
    this.#become(decided.value.next);
    return undefined;
  }

  async offer(step: StepOf<"offer" | "refer">): Promise<Refused> {
    return this.#support.enter(step, this.#current.incidentAt, this.#situation);
  }

  async hearOf(step: StepOf<"heardOf">): Promise<Refused> {
    return this.#support.hear(step, this.#situation);
  }

  async assign({ assign, role }: StepOf<"assign">): Promise<Refused> {
    this.#roles.assign(assign, role);
    return undefined;
  }

  async look(): Promise<View> {
    const { capacity, state, level, facts, owed } = this.#current;
    const overdue = owed.filter(({ due }) => due && Temporal.Instant.compare(due.at, this.#clock.now) <= 0);
    return {
      owner: this.#owner,
      capacity,
      state,
      level,
      facts,
      late: this.#course.late,
      atRest: this.#policy.states[state]?.atRest ?? false,
      suggestedLevel: this.#suggested,
      support: this.#support.standings,
      sharedWith: isShared(this.#policy, this.#current) ? this.#parts.partners(capacity) : [],
      owed: this.#course.timesOf(this.#policy, this.#current),
      settled: this.#course.settled,
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

  wayTo(): Promise<never> {
    return this.sees();
  }

  #actor(person: string): Actor {
    return { roles: this.#roles.of(person), hasDone: this.#course.stepsOf(person) };
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
    this.#course.become(next, countedFrom);
    this.#joint.change(this.#parts.partners(next.capacity), this.#case, next);
    this.#case = next;
  }
}
