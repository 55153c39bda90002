import {
  type Calendar,
  type CaseSnapshot,
  calendarUnder,
  escalationStep,
  rolesWithin,
  rungOfExtension,
  rungOfReminder,
  tasksOf,
  Temporal,
} from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

type Owed = CaseSnapshot["owed"][number];

const firstRung = (extended: number) => (extended > 0 ? rungOfExtension(extended) : rungOfReminder());

/** Who has been written to about what: reminded to do it, or told that it stays undone. */
export class Notices {
  readonly #policy: Policy;
  readonly #holding: (role: string) => readonly string[];
  /** How many each step of a ladder has told: none is taken twice. */
  readonly #taken = new Map<string, number>();
  readonly #about = new Map<string, Set<string>>();

  /** @param holding who holds a role for the case */
  constructor(policy: Policy, holding: (role: string) => readonly string[]) {
    this.#policy = policy;
    this.#holding = holding;
  }

  /** The tasks about which somebody has been written to. */
  to(person: string): ReadonlySet<string> {
    return this.#about.get(person) ?? new Set();
  }

  /** Takes every step that has come by now, for all that is owed. */
  until(now: Temporal.Instant, { owed, ownerKind }: CaseSnapshot, calendar: Calendar): void {
    for (const one of owed) this.#climb(one, now, ownerKind, calendarUnder(this.#policy, calendar));
  }

  /** Where nobody could be told, the next people are told at once. */
  #climb({ task, due, extended = 0 }: Owed, now: Temporal.Instant, ownerKind: string, calendar: Calendar): void {
    const definition = tasksOf(this.#policy)[task];
    if (!definition) return;
    for (let rung = firstRung(extended), atOnce = extended > 0; ;) {
      const step = escalationStep(definition, due, rung, calendar, extended);
      if (!step || (!atOnce && Temporal.Instant.compare(step.at, now) > 0)) return;
      const key = `${task} by ${String(due?.at)}, ${step.rung}`;
      const told = this.#taken.get(key) ?? this.#tell(task, rolesWithin(this.#policy, step.tell, ownerKind));
      this.#taken.set(key, told);
      atOnce = told === 0 && step.kind !== "extended";
      rung = step.rung + 1;
    }
  }

  #tell(task: string, roles: readonly string[]): number {
    const people = new Set(roles.flatMap((role) => this.#holding(role)));
    for (const person of people) this.#about.set(person, new Set([...this.to(person), task]));
    return people.size;
  }
}
