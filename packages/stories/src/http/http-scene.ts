import { Temporal } from "@dignity/kernel";

import { notOwedHere, type Refused, type Scene, type View } from "../scene.ts";
import { dayAfter } from "../more-time.ts";
import type { Report, StepOf } from "../shape.ts";
import { type CaseAnswer, caseQuery, type TaskAnswer } from "./case-query.ts";
import { attempt } from "./deeds.ts";
import type { HttpTelling } from "./http-telling.ts";
import { tasksIn } from "./tasks-in.ts";
import { viewOf } from "./view-of.ts";
import { Whereabouts } from "./whereabouts.ts";

/** What comes of one matter, as the people in it find it on a server. */
export class HttpScene implements Scene {
  readonly #matter: Report;
  readonly #telling: HttpTelling;
  /** From when the time of a repeated task is counted, by its id. */
  readonly #countedFrom = new Map<string, Temporal.Instant>();
  readonly #whereabouts: Whereabouts;

  constructor(matter: Report, telling: HttpTelling) {
    this.#matter = matter;
    this.#telling = telling;
    this.#whereabouts = new Whereabouts(matter.handler, telling);
  }

  async triage({ triage }: StepOf<"triage">, as: string): Promise<Refused> {
    const matter = await this.#whereabouts.waiting(as);
    const facts = await (await this.#telling.forms()).facts(triage);
    return attempt(await this.#telling.cast.as(as), "triageMatter", {
      matterId: matter.id,
      expectedVersion: matter.version,
      facts,
    });
  }

  async move({ move, answers = {}, amend }: StepOf<"move">, as: string): Promise<Refused> {
    const forms = await this.#telling.forms();
    const { id: caseId, version: expectedVersion } = await this.#case();
    const amendFacts = amend && { amendFacts: await forms.facts(amend) };
    const input = { caseId, expectedVersion, transition: move, answers: await forms.ofTransition(move, answers) };
    return attempt(await this.#telling.cast.as(as), "makeTransition", { ...input, ...amendFacts });
  }

  async settle(step: StepOf<"task">, as: string, at: Temporal.Instant): Promise<Refused> {
    const { task: definition, outcome, answers = {}, reason } = step;
    const found = await this.#case();
    const task = owedOrLast(found, definition);
    // What never arose has no id: the API offers nothing that could be settled.
    if (!task) return notOwedHere;
    const forms = await this.#telling.forms();
    const happenedAt = await this.#telling.whenItTookPlace(definition, step.happened, at);
    const refused = await attempt(await this.#telling.cast.as(as), "completeTask", {
      taskId: task.id,
      expectedVersion: task.version,
      happenedAt: String(happenedAt),
      answers: await forms.ofTask(definition, answers),
      ...(outcome && { outcome }),
      ...(reason && { reason }),
    });
    if (refused === undefined) this.#countFrom(happenedAt, definition, found, await this.#case());
    return refused;
  }

  /** What is owed again, and what has waited for it, counts from when it took place. */
  #countFrom(happenedAt: Temporal.Instant, definition: string, before: CaseAnswer, after: CaseAnswer): void {
    const waited = new Set(before.tasks.nodes.flatMap(({ id, dueAt }) => (dueAt === null ? [id] : [])));
    for (const { id, dueAt, state, definition: other } of after.tasks.nodes)
      if (state === "OWED" && (other === definition || (waited.has(id) && dueAt !== null)))
        this.#countedFrom.set(id, happenedAt);
  }

  async extend({ extend, by, reason = "" }: StepOf<"extend">, as: string): Promise<Refused> {
    const task = owedOrLast(await this.#case(), extend);
    if (!task) return notOwedHere;
    const dueOn = dayAfter(task.dueOn ?? undefined, by).toString();
    const input = { taskId: task.id, expectedVersion: task.version, dueOn, reason };
    return attempt(await this.#telling.cast.as(as), "extendTask", input);
  }

  async offer(step: StepOf<"offer" | "refer">, as: string): Promise<Refused> {
    const { to = "affected" } = step;
    const what =
      step.kind === "offer"
        ? { route: step.offer, kind: "OFFER" }
        : { route: step.refer, kind: "REFERRAL", copyReference: step.copy };
    const input = { caseId: await this.#whereabouts.caseId(), to: to.toUpperCase(), ...what };
    return attempt(await this.#telling.cast.as(as), "recordSupport", input);
  }

  async hearOf({ heardOf, answer, copy, reason, attended, outcome, ended }: StepOf<"heardOf">, as: string) {
    const entry = (await this.#case()).support.findLast(({ route }) => route.key === heardOf);
    if (!entry) throw new Error(`“${heardOf}” was neither offered nor referred to: nothing can be heard of it`);
    const news = { answer: answer?.toUpperCase(), copyReference: copy, reason, attended, outcome, ended };
    const input = { supportId: entry.id, expectedVersion: entry.version, ...news };
    return attempt(await this.#telling.cast.as(as), "answerSupport", input);
  }

  async assign({ assign, role }: StepOf<"assign">, as: string): Promise<Refused> {
    const [{ id: caseId }, personId] = [await this.#case(), await this.#telling.cast.id(assign)];
    return attempt(await this.#telling.cast.as(as), "assignCase", { caseId, personId, role });
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

  async toldAbout(person: string): Promise<ReadonlySet<string>> {
    // A moment later, so that what has come due by now is sent.
    await this.#telling.clock.pass(Temporal.Duration.from({ seconds: 1 }));
    const { cast, server } = this.#telling;
    return tasksIn(await server.mailOf(person, cast.organisationOf(person)), await this.#case());
  }

  isInTriage(as: string): Promise<boolean> {
    return this.#whereabouts.isInTriage(as);
  }

  sees(as: string): Promise<boolean> {
    return this.#whereabouts.isSeenBy(as);
  }

  wayTo(as: string): Promise<string | undefined> {
    return this.#whereabouts.wayFor(as);
  }

  async #case(as = this.#matter.handler): Promise<CaseAnswer> {
    const client = await this.#telling.cast.as(as);
    const { case: found } = await client.ask<{ case: CaseAnswer | null }>(caseQuery, {
      id: await this.#whereabouts.caseId(),
    });
    if (!found) throw new Error(`“${as}” does not see the case`);
    if (found.tasks.pageInfo.hasNextPage)
      throw new Error("The case has more than 100 tasks: not all of them were looked at");
    return found;
  }
}

const owedIn = ({ tasks }: CaseAnswer, definition: string): TaskAnswer | undefined =>
  tasks.nodes.find((task) => task.definition === definition && task.state === "OWED");

const owedOrLast = (found: CaseAnswer, definition: string): TaskAnswer | undefined =>
  owedIn(found, definition) ?? found.tasks.nodes.findLast((task) => task.definition === definition);
