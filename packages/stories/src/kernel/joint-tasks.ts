import { type CaseSnapshot, completeTask, done, firstDue, owedByPartners, tasksOf, Temporal } from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

import { instantOf } from "../local-time.ts";
import type { StepOf } from "../shape.ts";
import type { Refused } from "../scene.ts";
import type { Story } from "../story.ts";
import { calendarIn } from "./calendar-in.ts";
import type { KernelClock } from "./kernel-clock.ts";

type Owed = CaseSnapshot["owed"][number];

/** What partners have been given to do in their own house. Nothing in it knows of the case that it came from. */
export class JointTasks {
  readonly #story: Story;
  readonly #policy: Policy;
  readonly #clock: KernelClock;
  /** By organisation. */
  readonly #owed = new Map<string, readonly Owed[]>();

  constructor(story: Story, policy: Policy, clock: KernelClock) {
    this.#story = story;
    this.#policy = policy;
    this.#clock = clock;
  }

  /** What becomes joint work is given to the partners; what was joint before is not given again. */
  change(partners: readonly string[], before: CaseSnapshot | undefined, after: CaseSnapshot): void {
    const had = before ? this.#jointIn(before) : [];
    const names = this.#jointIn(after).filter((task) => !had.includes(task));
    for (const partner of partners) {
      const situation = this.#situationOf(partner);
      const fresh = names.flatMap((task) => {
        const definition = tasksOf(this.#policy)[task];
        return definition ? [{ task, due: firstDue(this.#policy, definition, after, situation) }] : [];
      });
      this.#owed.set(partner, [...this.#owedBy(partner), ...fresh]);
    }
  }

  owedIn(person: string): readonly string[] {
    return this.#owedBy(this.#houseOf(person)).map(({ task }) => task);
  }

  settle(step: StepOf<"jointTask">, at: Temporal.Instant): Refused {
    const { jointTask: task, as, outcome = done, answers = {}, reason } = step;
    const house = this.#houseOf(as);
    const all = this.#owedBy(house);
    const one = all.find((owed) => owed.task === task);
    const happenedAt = step.happened ? instantOf(step.happened) : at;
    const completion = { task, outcome, answers, reason, happenedAt, roles: this.#rolesOf(as) };
    const decided = completeTask(this.#policy, this.#snapshotOf(house, one), completion, this.#situationOf(house));
    if (!decided.ok) return decided.refusal;
    this.#owed.set(house, [...all.filter((owed) => owed !== one), ...decided.value.next.owed]);
    return undefined;
  }

  /** As much of a case as a partner's task has: none that anybody could be known by. */
  #snapshotOf(house: string, one: Owed | undefined): CaseSnapshot {
    return {
      policyId: this.#policy.id,
      capacity: "",
      ownerKind: this.#story.world.organisations[house]?.kind ?? "",
      state: tasksOf(this.#policy)[one?.task ?? ""]?.partnersToo?.[0] ?? this.#policy.initial,
      level: undefined,
      facts: {},
      incidentAt: Temporal.Instant.fromEpochMilliseconds(0),
      owed: one ? [one] : [],
      settled: [],
    };
  }

  #jointIn(snapshot: CaseSnapshot): readonly string[] {
    const owed = snapshot.owed.map(({ task }) => task);
    return owedByPartners(this.#policy, snapshot, owed);
  }

  #owedBy(house: string): readonly Owed[] {
    return this.#owed.get(house) ?? [];
  }

  #houseOf(person: string): string {
    return this.#story.world.people[person]?.of ?? "";
  }

  /** The roles in which somebody may act in their own house. */
  #rolesOf(person: string): readonly string[] {
    const held = this.#story.world.people[person]?.roles ?? [];
    return held.filter((role) => this.#policy.grants.some(({ to, allow }) => to === role && allow.includes("act")));
  }

  #situationOf(house: string) {
    return { now: this.#clock.now, calendar: calendarIn(this.#story.world, house) };
  }
}
