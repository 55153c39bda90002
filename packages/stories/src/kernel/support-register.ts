import {
  answerSupport,
  offersMade,
  recordSupport,
  type Situation,
  type SupportEntry,
  type SupportNews,
  Temporal,
} from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

import { instantOf } from "../local-time.ts";
import type { Refused } from "../scene.ts";
import { hasNews, newsIn } from "../support-news.ts";
import type { Report, StepOf } from "../shape.ts";

interface Kept {
  readonly to: string;
  readonly entry: SupportEntry;
}

type Made = Parameters<typeof offersMade>[2];

/** The support register of one case, as the kernel decides it. */
export class SupportRegister {
  readonly #policy: Policy;
  readonly #matter: Report;
  #kept: readonly Kept[] = [];

  constructor(policy: Policy, matter: Report) {
    this.#policy = policy;
    this.#matter = matter;
  }

  /** With `by` an entry is made, and told of at once where there is something to tell; without, the last is told of. */
  tell(step: StepOf<"support">, day: string, situation: Situation): Refused {
    const { support: route, to = "affected", by, copy: copyReference } = step;
    const on = Temporal.PlainDate.from(step.on ?? day);
    if (!by) return this.#answer(route, to, { ...newsIn(step), copyReference, on }, situation);
    const made = recordSupport(this.#policy, this.#incident, { route, kind: by, on, copyReference }, situation);
    if (!made.ok) return made.refusal.code;
    this.#kept = [...this.#kept, { to, entry: made.value }];
    return hasNews(step) ? this.#answer(route, to, { ...newsIn(step), on }, situation) : undefined;
  }

  #answer(route: string, to: string, news: SupportNews, situation: Situation): Refused {
    const before = this.#kept.findLast(({ entry, to: whom }) => entry.route === route && whom === to);
    if (!before) throw new Error(`nothing was offered on “${route}” to tell of`);
    const told = answerSupport(this.#policy, before.entry, news, situation);
    if (!told.ok) return told.refusal.code;
    this.#kept = this.#kept.map((one) => (one === before ? { to, entry: told.value } : one));
    return undefined;
  }

  /** Enters the offers that a task's form told of, where one person is affected. */
  takeFrom(task: Made, situation: Situation): void {
    if ([this.#matter.parties?.affected ?? []].flat().length !== 1) return;
    const made = offersMade(this.#policy, this.#incident, task, situation);
    this.#kept = [...this.#kept, ...made.map((entry) => ({ to: "affected", entry }))];
  }

  /** What was said to the last offer or referral on each route. */
  get answers(): ReadonlyMap<string, string> {
    return new Map(this.#kept.map(({ entry: { route, answer = "open" } }) => [route, answer]));
  }

  get #incident() {
    return { incidentAt: instantOf(this.#matter.happened) };
  }
}
