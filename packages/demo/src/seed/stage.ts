import { randomUUID } from "node:crypto";

import {
  type ActorDirectory,
  assignCase,
  completeTask,
  type CompleteTaskInput,
  type House,
  makeCaseTransition,
  type Outcome,
  reportConcern,
  type ReportConcernInput,
} from "@dignity/application";
import type { Answers } from "@dignity/kernel";
import type { Temporal } from "temporal-polyfill";

import { personaNamed } from "../cast/personas.ts";
import { demoIssuerName } from "../issuer/demo-issuer-name.ts";
import type { Directory } from "./directory.ts";
import { pathwayOf } from "./pathways.ts";
import { watch } from "./watch.ts";

type Concern = Pick<ReportConcernInput, "incidentAt" | "account" | "matters">;
type Step = Pick<CompleteTaskInput, "answers" | "happenedAt" | "reason">;

/** A case that a persona's report opened, for others to work on. */
export interface StagedCase {
  move(as: string, transition: string, answers: Answers): Promise<void>;
  assign(as: string, to: string, role: string): Promise<void>;
  settle(as: string, definition: string, step: Step): Promise<void>;
}

/** Lets personas do what they would do at a screen: through the same commands, with their own grants. */
export interface Stage {
  readonly now: Temporal.Instant;
  readonly directory: Directory;
  /** The cases it opened: none where somebody has to find out first whose it is. */
  report(as: string, concern: Concern): Promise<readonly StagedCase[]>;
}

interface Cast {
  readonly actors: ActorDirectory;
  readonly directory: Directory;
  readonly now: Temporal.Instant;
}

export function createStage(house: House, { actors, directory, now }: Cast): Stage {
  const { house: watched, opened, owed } = watch(house);
  const actorOf = async (key: string) => {
    const persona = personaNamed(key);
    const { organisation = "", capacity } = persona ?? {};
    const identified = await actors.identify({ issuer: demoIssuerName, subject: key, organisation, capacity });
    if (!identified.ok) throw new Error(`The persona ${key} cannot act: ${identified.problem}`);
    return identified.actor;
  };
  const staged = (caseId: string): StagedCase => {
    let version = 1;
    return {
      async move(as, transition, answers) {
        const input = { idempotencyKey: randomUUID(), caseId, expectedVersion: version, transition, answers };
        done(transition, await makeCaseTransition(input, await actorOf(as), watched));
        version += 1;
      },
      async assign(as, to, role) {
        const input = { idempotencyKey: randomUUID(), caseId, personId: directory.person[to] ?? "", role };
        done(`assign ${to}`, await assignCase(input, await actorOf(as), watched));
      },
      async settle(as, definition, step) {
        const task = owed.findLast((one) => one.definition === definition && ofCase(one.subject, caseId));
        const input = { idempotencyKey: randomUUID(), taskId: task?.id ?? "", expectedVersion: 1, ...step };
        done(definition, await completeTask(input, await actorOf(as), watched));
      },
    };
  };
  return {
    now,
    directory,
    async report(as, concern) {
      const before = opened.length;
      const organisation = personaNamed(as)?.organisation ?? "";
      const where = { organisationId: directory.organisation[organisation] ?? "", pathway: pathwayOf(organisation) };
      const input = { idempotencyKey: randomUUID(), ...where, ...concern };
      done("report", await reportConcern(input, await actorOf(as), watched));
      return opened.slice(before).map(({ id }) => staged(id));
    },
  };
}

const ofCase = (subject: { readonly kind: string; readonly caseId?: string }, caseId: string) =>
  subject.caseId === caseId;

/** A demo that its own rules refuse is a fault of the demo. */
function done(what: string, outcome: Outcome<unknown>): void {
  if (outcome.ok) return;
  const problems = outcome.errors.map(({ code, message, path }) => `${code} at ${path.join(".")}: ${message}`);
  throw new Error(`The demo's cases could not be made (${what}): ${problems.join("; ")}`);
}
