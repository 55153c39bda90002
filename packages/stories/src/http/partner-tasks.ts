import type { Temporal } from "@dignity/kernel";

import { notOwedHere, type Refused } from "../scene.ts";
import type { StepOf } from "../shape.ts";
import { allPages } from "./all-pages.ts";
import { attempt } from "./deeds.ts";
import type { HttpTelling } from "./http-telling.ts";

interface PartnerTask {
  readonly id: string;
  readonly definition: string;
  readonly subject: string;
  readonly version: number;
}

const tasksIn = (state: "OWED" | "SETTLED") => `query ($after: String) {
  page: tasks(first: 100, after: $after, filter: { state: ${state} }) {
    nodes { id definition subject version } pageInfo { hasNextPage endCursor } } }`;

/** What houses owe on behalf of cases they do not see. Nothing in it points to the case: what is new is the story's. */
export class PartnerTasks {
  readonly #telling: HttpTelling;
  readonly #before = new Map<string, ReadonlySet<string>>();

  constructor(telling: HttpTelling) {
    this.#telling = telling;
  }

  /** What the houses of which the story speaks owe already. */
  async rememberWhatThereIs(): Promise<void> {
    const { when, then } = this.#telling.story;
    const asked = [...when.map((step) => step.then), then].flatMap((one) => Object.keys(one?.partnersOwe ?? {}));
    const acting = when.flatMap((step) => (step.kind === "jointTask" ? [step.as] : []));
    for (const person of new Set([...asked, ...acting]))
      this.#before.set(
        person,
        new Set(
          [...(await this.#allOf(person, "OWED")), ...(await this.#allOf(person, "SETTLED"))].map(({ id }) => id),
        ),
      );
  }

  async owedIn(person: string): Promise<readonly string[]> {
    return (await this.#newOf(person)).map(({ definition }) => definition);
  }

  async settle(step: StepOf<"jointTask">, at: Temporal.Instant): Promise<Refused> {
    const { jointTask, as, outcome, answers = {}, reason, happened } = step;
    const { cast } = this.#telling;
    const task = await this.#newest(jointTask, as);
    // What never arose has no id: the API offers nothing that could be settled.
    if (!task) return notOwedHere;
    return attempt(await cast.as(as), "completeTask", {
      taskId: task.id,
      expectedVersion: task.version,
      happenedAt: String(await this.#telling.whenItTookPlace(jointTask, happened, at)),
      answers: await (await this.#telling.forms()).ofTask(jointTask, answers),
      ...(outcome && { outcome }),
      ...(reason && { reason }),
    });
  }

  /** What they owe, or owed last. */
  async #newest(wanted: string, person: string): Promise<PartnerTask | undefined> {
    const named = ({ definition }: PartnerTask) => definition === wanted;
    return (await this.#newOf(person)).find(named) ?? (await this.#newOf(person, "SETTLED")).findLast(named);
  }

  async #newOf(person: string, state: "OWED" | "SETTLED" = "OWED"): Promise<readonly PartnerTask[]> {
    return (await this.#allOf(person, state)).filter(({ id }) => !this.#before.get(person)?.has(id));
  }

  async #allOf(person: string, state: "OWED" | "SETTLED"): Promise<readonly PartnerTask[]> {
    const client = await this.#telling.cast.as(person);
    return (await allPages<PartnerTask>(client, tasksIn(state))).filter(({ subject }) => subject === "PARTNER");
  }
}
