import type { Actor } from "@dignity/permissions";

import { mayOnCase, mayOnPartnerTask, mayReadReport, mayTriage, mayWatch, readable } from "../reference.ts";
import {
  committeeReportFactsOf,
  factsOf,
  indicatorResultFactsOf,
  matterFactsOf,
  partnerTaskFactsOf,
} from "../world/facts.ts";
import { ids, type World } from "../world/world.ts";
import { answer, type Answers, caseActions } from "./answers.ts";

const works = ["read", "act"] as const;

/** What ought to be: the plain reference, asked about everything in the world. */
export const byReference = (world: World, actor: Actor): Answers =>
  new Set([...ofCases(world, actor), ...besideCases(world, actor)]);

/** A task and an entry of the support register are read and worked on as their case is. */
const ofCases = ({ cases }: World, actor: Actor): readonly string[] =>
  cases.flatMap((one, index) => {
    const facts = factsOf(one);
    const may = caseActions.filter((action) => mayOnCase(actor, action, facts));
    return [
      ...may.map((action) => answer(action, ids.case(index))),
      ...readable(actor, facts).map((field) => answer(`field ${field}`, ids.case(index))),
      ...works.filter((action) => may.includes(action)).map((action) => answer(`${action} task`, ids.caseTask(index))),
      ...works.filter((action) => may.includes(action)).map((action) => answer(`${action} support`, ids.case(index))),
    ];
  });

const besideCases = (world: World, actor: Actor): readonly string[] => [
  ...world.matters.flatMap((one, index) =>
    mayTriage(actor, matterFactsOf(one))
      ? [answer("triage", ids.matter(index)), ...works.map((action) => answer(`${action} task`, ids.matterTask(index)))]
      : [],
  ),
  ...world.partnerTasks.flatMap((one, index) =>
    works
      .filter((action) => mayOnPartnerTask(actor, action, partnerTaskFactsOf(one)))
      .map((action) => answer(`${action} task`, ids.partnerTask(index))),
  ),
  ...world.committeeReports.flatMap((one, index) =>
    mayReadReport(actor, committeeReportFactsOf(one))
      ? [answer("read committee report", ids.committeeReport(index))]
      : [],
  ),
  ...world.results.flatMap((one, index) =>
    mayWatch(actor, indicatorResultFactsOf(one)) ? [answer("watch", ids.result(index))] : [],
  ),
];
