import { type CaseSnapshot, type Policy, type Settlement, tasksOf, type Temporal } from "@dignity/kernel";

import type { FoundTime } from "../expected-time.ts";

/** How a case has gone so far: what a snapshot of it does not tell. */
export class Course {
  /** Tasks that were late when they were settled the last time. */
  readonly late = new Set<string>();
  /** How each task was settled the last time, in whatever stay that was. */
  readonly settled = new Map<string, string>();
  /** When each task that is owed arose. */
  readonly #arose = new Map<string, Temporal.Instant>();
  readonly #steps = new Map<string, readonly string[]>();

  /** The steps somebody has taken, and the tasks they have settled. */
  stepsOf(person: string): readonly string[] {
    return this.#steps.get(person) ?? [];
  }

  did(person: string, step: string): void {
    this.#steps.set(person, [...this.stepsOf(person), step]);
  }

  /** Where it is owed again, it arises anew. */
  wasSettled({ settled: { task }, late }: Settlement): void {
    this.late.delete(task);
    if (late) this.late.add(task);
    this.#arose.delete(task);
  }

  /** What has waited for something counts from when that took place. */
  countsFrom(task: string, happenedAt: Temporal.Instant): void {
    this.#arose.set(task, happenedAt);
  }

  /** @param countedFrom from when what is newly owed is counted */
  become({ owed, settled }: CaseSnapshot, countedFrom: Temporal.Instant): void {
    const names = owed.map(({ task }) => task);
    for (const task of this.#arose.keys()) if (!names.includes(task)) this.#arose.delete(task);
    for (const task of names) if (!this.#arose.has(task)) this.#arose.set(task, countedFrom);
    for (const { task, outcome } of settled) this.settled.set(task, outcome);
  }

  /** By when each task is owed; undefined where no time is set. */
  timesOf(policy: Policy, { owed }: CaseSnapshot): ReadonlyMap<string, FoundTime | undefined> {
    return new Map(owed.map(({ task, due }) => [task, due && this.#timeOf(policy, task, due)] as const));
  }

  #timeOf(policy: Policy, task: string, due: NonNullable<CaseSnapshot["owed"][number]["due"]>): FoundTime {
    const clock = tasksOf(policy)[task]?.due?.clock;
    return { at: due.at, day: String(due.localDate), clock, countedFrom: this.#arose.get(task) ?? due.at };
  }
}
