import type { Client } from "pg";

import { caseRows } from "./case-rows.ts";
import { directoryRows } from "./directory-rows.ts";
import { reportRows } from "./report-rows.ts";
import { resultRows } from "./result-rows.ts";
import { taskRows } from "./task-rows.ts";
import type { World } from "./world.ts";

/** Puts a world into an empty database, past every wall. */
export async function writeWorld(admin: Client, world: World): Promise<void> {
  const tables = [directoryRows, caseRows, taskRows, reportRows, resultRows].flatMap((rowsOf) => [...rowsOf(world)]);
  for (const [table, rows] of tables) {
    const columns = Object.keys(rows[0] ?? {}).join(", ");
    if (columns === "") continue;
    await admin.query(
      `insert into dignity.${table} (${columns})
       select ${columns} from jsonb_populate_recordset(null::dignity.${table}, $1)`,
      [JSON.stringify(rows)],
    );
  }
  await admin.query("analyze");
}
