import type { Answers } from "@dignity/kernel";

import type { Client } from "./client.ts";

interface Question {
  readonly key: string;
  readonly kind: string;
}

interface PublishedPolicy {
  readonly pathway: string;
  readonly version: number;
  readonly facts: readonly Question[];
  readonly transitions: readonly { readonly key: string; readonly asks: readonly Question[] }[];
  readonly tasks: readonly {
    readonly key: string;
    readonly asks: readonly Question[];
    readonly due: {
      readonly from: "ENTRY" | "INCIDENT" | "TASK";
      readonly fromTask: { readonly key: string } | null;
    } | null;
  }[];
}

type PersonId = (person: string) => Promise<string | undefined>;

const published = `{ policies { pathway version facts { key kind }
  transitions { key asks { key kind } } tasks { key asks { key kind } due { from fromTask { key } } } } }`;

/** What the server says a pathway asks: how each answer has to be given follows from that. */
export class Forms {
  readonly #policy: PublishedPolicy;
  readonly #personId: PersonId;

  private constructor(policy: PublishedPolicy, personId: PersonId) {
    this.#policy = policy;
    this.#personId = personId;
  }

  static async of(client: Client, pathway: string, personId: PersonId): Promise<Forms> {
    const { policies } = await client.ask<{ policies: readonly PublishedPolicy[] }>(published);
    const versions = policies.filter((policy) => policy.pathway === pathway);
    const [newest] = versions.toSorted((one, other) => other.version - one.version);
    if (!newest) throw new Error(`The server has no pathway “${pathway}”`);
    return new Forms(newest, personId);
  }

  facts(answers: Answers) {
    return this.#answers(this.#policy.facts, answers);
  }

  ofTransition(key: string, answers: Answers) {
    return this.#answers(this.#policy.transitions.find((one) => one.key === key)?.asks ?? [], answers);
  }

  ofTask(key: string, answers: Answers) {
    return this.#answers(this.#policy.tasks.find((one) => one.key === key)?.asks ?? [], answers);
  }

  /** Whether a task's time is counted from when it arose: then the server's clock counts, and not the story's. */
  countsFromEntry(key: string): boolean {
    return this.#due(key)?.from === "ENTRY";
  }

  /** The task from which the time of this one is counted. */
  startOf(key: string): string | undefined {
    return this.#due(key)?.fromTask?.key;
  }

  /** Whether another task's time is counted from this one, and this one's from no incident. */
  startsAnother(key: string): boolean {
    return this.#due(key)?.from !== "INCIDENT" && this.#policy.tasks.some(({ due }) => due?.fromTask?.key === key);
  }

  #due(key: string) {
    return this.#policy.tasks.find((one) => one.key === key)?.due;
  }

  async #answers(questions: readonly Question[], answers: Answers): Promise<readonly object[]> {
    const kinds = new Map(questions.map(({ key, kind }) => [key, kind]));
    return Promise.all(Object.entries(answers).map(([key, value]) => this.#answer(key, kinds.get(key), value)));
  }

  async #answer(key: string, kind: string | undefined, value: Answers[string]): Promise<object> {
    if (typeof value === "boolean") return { key, yesNo: value };
    if (typeof value !== "string") return { key, choices: value };
    if (kind === "TEXT") return { key, text: value };
    return { key, choice: kind === "PERSON" ? ((await this.#personId(value)) ?? value) : value };
  }
}
