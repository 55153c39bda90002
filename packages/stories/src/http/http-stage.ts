import { randomUUID } from "node:crypto";

import type { Temporal } from "@dignity/kernel";

import { instantOf } from "../local-time.ts";
import type { StepOf } from "../shape.ts";
import type { Refused, Stage, View } from "../stage.ts";
import type { Story } from "../story.ts";
import { type CaseAnswer, caseQuery, type TaskAnswer } from "./case-query.ts";
import { Cast } from "./cast.ts";
import { attempt } from "./deeds.ts";
import { caseWith, doorTo, matterWith } from "./doors.ts";
import { Forms } from "./forms.ts";
import { addedSince, partnerTasks } from "./partner-tasks.ts";
import type { Server } from "./server.ts";
import { ServerClock } from "./server-clock.ts";
import { viewOf } from "./view-of.ts";

/** Tells a story to a running server, over GraphQL, as the people in it. */
export class HttpStage implements Stage {
  readonly name = "http";
  readonly knowsWhoSees = true;
  readonly #story: Story;
  readonly #clock: ServerClock;
  readonly #cast: Cast;
  /** By this the case is known again: a receipt tells nothing of what came of it. */
  readonly #account = `Invented account ${randomUUID()}`;
  /** From when the time of a repeated task is counted, by its id. */
  readonly #countedFrom = new Map<string, Temporal.Instant>();
  readonly #partnersOwed = new Map<string, ReadonlyMap<string, number>>();
  #forms: Forms | undefined;
  #caseId: string | undefined;

  constructor(story: Story, server: Server) {
    this.#story = story;
    this.#cast = new Cast(story, server);
    this.#clock = new ServerClock(server, () => this.#cast.as(story.given.handler));
  }

  async report(): Promise<Refused> {
    const { given, pathway } = this.#story;
    const reporter = await this.#cast.as(given.reporter);
    await this.#countPartnerTasks();
    const forms = await this.#askedOf();
    const { organisations } = await reporter.ask<Organisations>("{ organisations(first: 100) { nodes { id slug } } }");
    const organisationId = organisations.nodes.find(({ slug }) => slug === given.organisation)?.id;
    const matters = [{ facts: await forms.facts(given.facts), parties: await this.#parties() }];
    const incidentAt = String(instantOf(given.happened));
    const input = { organisationId, pathway, incidentAt, account: this.#account, matters };
    return attempt(reporter, "reportConcern", input);
  }

  async triage({ triage }: StepOf<"triage">, as: string): Promise<Refused> {
    const client = await this.#cast.as(as);
    const matter = await matterWith(client, this.#account);
    if (!matter) return "NOT_FOUND";
    const facts = await (await this.#askedOf()).facts(triage);
    return attempt(client, "triageMatter", { matterId: matter.id, expectedVersion: matter.version, facts });
  }

  async move({ move, answers = {}, amend }: StepOf<"move">, as: string): Promise<Refused> {
    const forms = await this.#askedOf();
    const { id: caseId, version: expectedVersion } = await this.#case();
    const amendFacts = amend && { amendFacts: await forms.facts(amend) };
    const input = { caseId, expectedVersion, transition: move, answers: await forms.ofTransition(move, answers) };
    return attempt(await this.#cast.as(as), "makeTransition", { ...input, ...amendFacts });
  }

  async settle(step: StepOf<"task">, as: string, at: Temporal.Instant): Promise<Refused> {
    const { task: definition, outcome, answers = {}, reason } = step;
    const task = owedOrLast(await this.#case(), definition);
    // What never arose has no id: the API offers nothing that could be settled.
    if (!task) return "UNKNOWN_TASK";
    const forms = await this.#askedOf();
    const happenedAt = await this.#whenItTookPlace(step, at);
    const refused = await attempt(await this.#cast.as(as), "completeTask", {
      taskId: task.id,
      expectedVersion: task.version,
      happenedAt: String(happenedAt),
      answers: await forms.ofTask(definition, answers),
      ...(outcome && { outcome }),
      ...(reason && { reason }),
    });
    const again = refused === undefined && owedIn(await this.#case(), definition);
    if (again) this.#countedFrom.set(again.id, happenedAt);
    return refused;
  }

  async assign({ assign, role }: StepOf<"assign">, as: string): Promise<Refused> {
    const [{ id: caseId }, personId] = [await this.#case(), await this.#cast.id(assign)];
    return attempt(await this.#cast.as(as), "assignCase", { caseId, personId, role });
  }

  until(moment: Temporal.Instant): Promise<void> {
    return this.#clock.until(moment);
  }

  pass(time: Temporal.Duration): Promise<void> {
    return this.#clock.pass(time);
  }

  async look(as: string): Promise<View> {
    return viewOf(await this.#case(as), this.#countedFrom);
  }

  async next(as: string): Promise<ReadonlyMap<string, string>> {
    const { nextActions } = await this.#case(as);
    return new Map(
      nextActions.map(({ key, allowed, reasonIfNot }) => [key, allowed ? "allowed" : (reasonIfNot?.code ?? "")]),
    );
  }

  async partnersOwe(as: string): Promise<readonly string[]> {
    return addedSince(this.#partnersOwed.get(as) ?? new Map(), await partnerTasks(await this.#cast.as(as)));
  }

  async isInTriage(as: string): Promise<boolean> {
    return (await matterWith(await this.#cast.as(as), this.#account)) !== undefined;
  }

  async sees(as: string): Promise<string | undefined> {
    const client = await this.#cast.as(as);
    if (await matterWith(client, this.#account)) return "it waits there in triage";
    const id = await this.#findId();
    if (id !== undefined) return doorTo(client, id);
    return (await caseWith(client, this.#account)) && "it is in the list of cases";
  }

  /** What is counted from when it arose is on the server's clock, everything else on the story's. */
  async #whenItTookPlace({ task, happened }: StepOf<"task">, at: Temporal.Instant): Promise<Temporal.Instant> {
    if (happened) return instantOf(happened);
    return (await this.#askedOf()).countsFromEntry(task) ? this.#clock.now() : at;
  }

  async #askedOf(): Promise<Forms> {
    const { handler } = this.#story.given;
    this.#forms ??= await Forms.of(await this.#cast.as(handler), this.#story.pathway, (person) =>
      this.#cast.id(person),
    );
    return this.#forms;
  }

  async #parties() {
    const all = Object.entries(this.#story.given.parties ?? {}).flatMap(([role, who]) =>
      [who].flat().map(async (person) => ({ role: role.toUpperCase(), personId: await this.#cast.id(person) })),
    );
    return Promise.all(all);
  }

  async #id(): Promise<string> {
    const id = await this.#findId();
    if (id === undefined) throw new Error(`“${this.#story.given.handler}” handles the case and does not see it`);
    return id;
  }

  /** The case as its handler finds it; undefined while it waits in triage. */
  async #findId(): Promise<string | undefined> {
    this.#caseId ??= await caseWith(await this.#cast.as(this.#story.given.handler), this.#account);
    return this.#caseId;
  }

  async #case(as = this.#story.given.handler): Promise<CaseAnswer> {
    const client = await this.#cast.as(as);
    const { case: found } = await client.ask<{ case: CaseAnswer | null }>(caseQuery, { id: await this.#id() });
    if (!found) throw new Error(`“${as}” does not see the case`);
    return found;
  }

  async #countPartnerTasks(): Promise<void> {
    const thens = [...this.#story.when.map(({ then }) => then), this.#story.then];
    for (const who of thens.flatMap((then) => Object.keys(then?.partnersOwe ?? {})))
      this.#partnersOwed.set(who, await partnerTasks(await this.#cast.as(who)));
  }
}

interface Organisations {
  readonly organisations: { readonly nodes: readonly { readonly id: string; readonly slug: string }[] };
}

const owedIn = ({ tasks }: CaseAnswer, definition: string): TaskAnswer | undefined =>
  tasks.nodes.find((task) => task.definition === definition && task.state === "OWED");

const owedOrLast = (found: CaseAnswer, definition: string): TaskAnswer | undefined =>
  owedIn(found, definition) ?? found.tasks.nodes.findLast((task) => task.definition === definition);
