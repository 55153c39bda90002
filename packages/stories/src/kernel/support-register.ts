import {
  answerSupport,
  type Completion,
  offersMade,
  recordSupport,
  type Situation,
  type SupportEntry,
  type Temporal,
} from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

import type { Refused } from "../scene.ts";
import type { Report, StepOf } from "../shape.ts";
import { standingOf, type SupportStanding } from "../support.ts";

/** The support that was offered in a case, and the referrals; of each kind of support the last. */
export class SupportRegister {
  readonly #policy: Policy;
  readonly #matter: Report;
  readonly #entries = new Map<string, SupportEntry>();

  constructor(policy: Policy, matter: Report) {
    this.#policy = policy;
    this.#matter = matter;
  }

  enter(step: StepOf<"offer" | "refer">, incidentAt: Temporal.Instant, situation: Situation): Refused {
    const { to = "affected" } = step;
    const parties = to === "reporter" ? [this.#matter.reporter] : [this.#matter.parties?.[to] ?? []].flat();
    if (parties.length !== 1) return partyUnclear;
    const request =
      step.kind === "offer"
        ? ({ route: step.offer, kind: "offer" } as const)
        : ({ route: step.refer, kind: "referral", copyReference: step.copy } as const);
    const decided = recordSupport(this.#policy, { incidentAt }, request, situation);
    if (!decided.ok) return decided.refusal;
    this.#entries.set(request.route, decided.value);
    return undefined;
  }

  hear({ heardOf, copy, ...news }: StepOf<"heardOf">, situation: Situation): Refused {
    const before = this.#entries.get(heardOf);
    if (!before) return notOffered;
    const decided = answerSupport(this.#policy, before, { ...news, copyReference: copy }, situation);
    if (!decided.ok) return decided.refusal;
    this.#entries.set(heardOf, decided.value);
    return undefined;
  }

  /** Enters the offers that a task's form told of, where one person is affected. */
  takeFrom(
    told: Pick<Completion, "task" | "answers" | "happenedAt">,
    incidentAt: Temporal.Instant,
    situation: Situation,
  ): void {
    if ([this.#matter.parties?.affected ?? []].flat().length !== 1) return;
    for (const entry of offersMade(this.#policy, { incidentAt }, told, situation))
      this.#entries.set(entry.route, entry);
  }

  get standings(): ReadonlyMap<string, SupportStanding> {
    const found = [...this.#entries].map(([route, { kind, answer, attended = false, endedOn }]) => {
      const ended = endedOn !== undefined;
      return [route, standingOf({ kind, answer, attended, ended })] as const;
    });
    return new Map(found);
  }
}

const partyUnclear = { code: "PARTY_UNCLEAR", message: "The report names nobody in that part, or more than one." };
const notOffered = { code: "NOT_FOUND", message: "It was neither offered, nor was anybody referred to it." };
