import type { Book } from "@dignity/application";

import type { Page } from "./page.ts";
import { storedTask, type TaskColumns, taskColumns } from "./stored-task.ts";

export const taskLockOf = ({ rows }: Page): Pick<Book, "lockTask"> => ({
  async lockTask(id) {
    // Whoever moves the case locks it first and its tasks then; in the other order the two would wait for each other.
    await rows(lockCaseOfTask, id);
    const [row] = await rows<{ task: TaskColumns }>(lock, id);
    return row && storedTask(row.task);
  },
});

const lockCaseOfTask = `
  select 1 from dignity.case_file c join dignity.task t on t.organisation_id = c.organisation_id and t.case_id = c.id
  where t.id = $1 for no key update of c`;

const lock = `select ${taskColumns} as task from dignity.task t where t.id = $1 for no key update`;
