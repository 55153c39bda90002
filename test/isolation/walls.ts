import type { Database } from "./databases.ts";
import { enter } from "./enforcers/by-row-security.ts";
import { insideWalls } from "./reference.ts";
import type { WorldActor } from "./world/actors.ts";
import { factsOf, matterFactsOf } from "./world/facts.ts";
import { ids, type World } from "./world/world.ts";

type Actor = WorldActor["actor"];

const ofCases = [
  "case_party",
  "exclusion",
  "case_assignment",
  "case_share",
  "case_transition",
  "support_entry",
  "task_extension",
];
const tables = [
  "case_file",
  "report_matter",
  "task",
  "wake",
  "report",
  "committee_report",
  "committee_review",
  "indicator_result",
  ...ofCases,
];

/** What a careless migration might do: open these tables to everybody. The walls must hold all the same. */
export async function openEverything(admin: Database): Promise<void> {
  for (const table of tables)
    await admin.query(`create policy too_wide on dignity.${table} for select to dignity_app using (true)`);
}

/** What an actor sees although it is beyond a wall, where nothing but the walls is left. */
export async function beyondWalls(app: Database, world: World, actor: Actor): Promise<string[]> {
  await enter(app, actor);
  const cases = idsWhere(world.cases, ids.case, (one) => insideWalls(actor, factsOf(one)));
  const matters = idsWhere(world.matters, ids.matter, (one) => isOpenMatter(actor, matterFactsOf(one)));
  const partners = idsWhere(
    world.partnerTasks,
    ids.partnerTask,
    ({ organisation, capacity }) =>
      ids.organisation(organisation) === actor.organisationId && capacity === actor.capacity,
  );
  const own = idsWhere(world.matters, ids.other, ({ reporter }) => ids.person(reporter) === actor.personId, 400_000);
  const caseTasks = idsWhere(world.cases, ids.caseTask, (_, index) => cases.has(ids.case(index)));
  const matterTasks = idsWhere(world.matters, ids.matterTask, (_, index) => matters.has(ids.matter(index)));

  const reports = idsWhere(
    world.committeeReports,
    ids.committeeReport,
    ({ organisation, capacity }) =>
      ids.organisation(organisation) === actor.organisationId && capacity === actor.capacity,
  );

  const results = idsWhere(
    world.results,
    ids.result,
    ({ organisation, capacity }) =>
      ids.organisation(organisation) === actor.organisationId && capacity === actor.capacity,
  );

  const seen = async (column: string, table: string, allowed: ReadonlySet<string>) => {
    const { rows } = await app.query<{ id: string }>(`select distinct ${column} as id from dignity.${table}`);
    return rows.filter(({ id }) => !allowed.has(id)).map(({ id }) => `${table} ${id}`);
  };
  const hanging: string[] = [];
  for (const table of ofCases) hanging.push(...(await seen("case_id", table, cases)));
  return [
    ...hanging,
    ...(await seen("id", "case_file", cases)),
    ...(await seen("id", "report_matter", matters)),
    ...(await seen("id", "task", new Set([...caseTasks, ...matterTasks, ...partners]))),
    ...(await seen("task_id", "wake", caseTasks)),
    ...(await seen("id", "report", own)),
    ...(await seen("id", "committee_report", reports)),
    ...(await seen("report_id", "committee_review", reports)),
    ...(await seen("id", "indicator_result", results)),
  ];
}

const isOpenMatter = (actor: Actor, { organisationId, state, excluded }: ReturnType<typeof matterFactsOf>) =>
  organisationId === actor.organisationId && state === "triage" && !excluded.includes(actor.personId);

function idsWhere<T>(
  all: readonly T[],
  id: (index: number) => string,
  holds: (one: T, index: number) => boolean,
  from = 0,
): Set<string> {
  return new Set(all.flatMap((one, index) => (holds(one, index) ? [id(from + index)] : [])));
}
