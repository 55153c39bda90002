import { abilityFor, type Actor, type CaseFacts } from "@dignity/permissions";

import {
  committeeReportFactsOf,
  factsOf,
  indicatorResultFactsOf,
  matterFactsOf,
  partnerTaskFactsOf,
} from "../world/facts.ts";
import { ids, type World } from "../world/world.ts";
import { answer, type Answers, caseActions } from "./answers.ts";

/** The first enforcer: the ability, asked about every case, matter and task of the world. */
export function inMemory(world: World, actor: Actor, factsOfCase: typeof factsOf = factsOf): Answers {
  const ability = abilityFor(actor);
  const hanging = (what: "task" | "support", may: (action: "read" | "act") => boolean, id: string) =>
    (["read", "act"] as const).filter(may).map((action) => answer(`${action} ${what}`, id));
  const cases = world.cases.flatMap((one, index) => {
    const facts: CaseFacts = factsOfCase(one);
    return [
      ...caseActions.filter((action) => ability.may(action, facts)).map((action) => answer(action, ids.case(index))),
      ...ability.readableFields(facts).map((field) => answer(`field ${field}`, ids.case(index))),
      ...hanging("task", (action) => ability.may(action, facts), ids.caseTask(index)),
      ...hanging("support", (action) => ability.may(action, facts), ids.case(index)),
    ];
  });
  const matters = world.matters.flatMap((one, index) =>
    ability.mayTriage(matterFactsOf(one))
      ? [answer("triage", ids.matter(index)), ...hanging("task", () => true, ids.matterTask(index))]
      : [],
  );
  const partnerTasks = world.partnerTasks.flatMap((one, index) =>
    hanging("task", (action) => ability.mayPartnerTask(action, partnerTaskFactsOf(one)), ids.partnerTask(index)),
  );
  const reports = world.committeeReports.flatMap((one, index) =>
    ability.mayReadReport(committeeReportFactsOf(one))
      ? [answer("read committee report", ids.committeeReport(index))]
      : [],
  );
  const watched = world.results.flatMap((one, index) =>
    ability.mayWatch(indicatorResultFactsOf(one)) ? [answer("watch", ids.result(index))] : [],
  );
  return new Set([...cases, ...matters, ...partnerTasks, ...reports, ...watched]);
}
