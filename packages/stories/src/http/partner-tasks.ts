import type { Temporal } from "@dignity/kernel";

import type { Refused } from "../scene.ts";
import type { StepOf } from "../shape.ts";
import type { Client } from "./client.ts";
import { attempt } from "./deeds.ts";
import type { HttpTelling } from "./http-telling.ts";

interface PartnerTask {
  readonly id: string;
  readonly definition: string;
  readonly subject: string;
  readonly version: number;
}

interface Page {
  readonly nodes: readonly PartnerTask[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const owed = `query ($after: String) { tasks(first: 100, after: $after, filter: { state: OWED }) {
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
      this.#before.set(person, new Set((await this.#allOf(person)).map(({ id }) => id)));
  }

  async owedIn(person: string): Promise<readonly string[]> {
    return (await this.#newOf(person)).map(({ definition }) => definition);
  }

  async settle(step: StepOf<"jointTask">, at: Temporal.Instant): Promise<Refused> {
    const { jointTask, as, outcome, answers = {}, reason, happened } = step;
    const { cast } = this.#telling;
    const task = (await this.#newOf(as)).find(({ definition }) => definition === jointTask);
    if (!task) return "UNKNOWN_TASK";
    return attempt(await cast.as(as), "completeTask", {
      taskId: task.id,
      expectedVersion: task.version,
      happenedAt: String(await this.#telling.whenItTookPlace(jointTask, happened, at)),
      answers: await (await this.#telling.forms()).ofTask(jointTask, answers),
      ...(outcome && { outcome }),
      ...(reason && { reason }),
    });
  }

  async #newOf(person: string): Promise<readonly PartnerTask[]> {
    return (await this.#allOf(person)).filter(({ id }) => !this.#before.get(person)?.has(id));
  }

  async #allOf(person: string): Promise<readonly PartnerTask[]> {
    const client = await this.#telling.cast.as(person);
    return (await pagesOf(client)).filter(({ subject }) => subject === "PARTNER");
  }
}

async function pagesOf(client: Client): Promise<readonly PartnerTask[]> {
  const all: PartnerTask[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { tasks }: { tasks: Page } = await client.ask<{ tasks: Page }>(owed, { after });
    all.push(...tasks.nodes);
    after = tasks.pageInfo.endCursor;
    more = tasks.pageInfo.hasNextPage;
  }
  return all;
}
