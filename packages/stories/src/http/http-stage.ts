import type { Temporal } from "@dignity/kernel";

import { instantOf } from "../local-time.ts";
import type { Refused, Scene } from "../scene.ts";
import type { Report, StepOf } from "../shape.ts";
import type { Stage } from "../stage.ts";
import type { Story } from "../story.ts";
import { attempt } from "./deeds.ts";
import { HttpScene } from "./http-scene.ts";
import { HttpTelling } from "./http-telling.ts";
import { PartnerTasks } from "./partner-tasks.ts";
import type { Server } from "./server.ts";

/** Tells a story to a running server, over GraphQL, as the people in it. */
export class HttpStage implements Stage {
  readonly name = "http";
  readonly knowsWhoSees = true;
  readonly #telling: HttpTelling;
  readonly #joint: PartnerTasks;
  readonly #first: HttpScene;
  readonly #others: ReadonlyMap<string, HttpScene>;

  constructor(story: Story, server: Server) {
    this.#telling = new HttpTelling(story, server);
    this.#joint = new PartnerTasks(this.#telling);
    this.#first = new HttpScene(story.given, this.#telling);
    const others = Object.entries(story.also);
    this.#others = new Map(others.map(([name, matter]) => [name, new HttpScene(matter, this.#telling)]));
  }

  async report(): Promise<Refused> {
    const { cast, story, account } = this.#telling;
    const { given, also, pathway } = story;
    const reporter = await cast.as(given.reporter);
    await this.#joint.rememberWhatThereIs();
    const { organisations } = await reporter.ask<Organisations>("{ organisations(first: 100) { nodes { id slug } } }");
    const organisationId = organisations.nodes.find(({ slug }) => slug === given.organisation)?.id;
    const matters = await Promise.all([given, ...Object.values(also)].map((matter) => this.#inputOf(matter)));
    const input = { organisationId, pathway, incidentAt: String(instantOf(given.happened)), account, matters };
    return attempt(reporter, "reportConcern", input);
  }

  until(moment: Temporal.Instant): Promise<void> {
    return this.#telling.clock.until(moment);
  }

  pass(time: Temporal.Duration): Promise<void> {
    return this.#telling.clock.pass(time);
  }

  settleJoint(step: StepOf<"jointTask">, at: Temporal.Instant): Promise<Refused> {
    return this.#joint.settle(step, at);
  }

  partnersOwe(person: string): Promise<readonly string[]> {
    return this.#joint.owedIn(person);
  }

  scene(matter?: string): Scene {
    return (matter && this.#others.get(matter)) || this.#first;
  }

  async #inputOf({ facts, parties = {} }: Report): Promise<object> {
    const { cast } = this.#telling;
    const people = Object.entries(parties).flatMap(([role, who]) =>
      [who].flat().map(async (person) => ({ role: role.toUpperCase(), personId: await cast.id(person) })),
    );
    const [told, known] = await Promise.all([
      this.#telling.forms().then((forms) => forms.facts(facts)),
      Promise.all(people),
    ]);
    return { facts: told, parties: known };
  }
}

interface Organisations {
  readonly organisations: { readonly nodes: readonly { readonly id: string; readonly slug: string }[] };
}
