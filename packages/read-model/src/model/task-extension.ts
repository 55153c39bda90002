import { column, moment } from "../compile/columns.ts";
import type { Model } from "../compile/compilation.ts";
import { onlyWhere } from "../compile/object.ts";
import { mayReadOfCase } from "./of-case.ts";
import { personOf } from "./person.ts";
import { openedText, sealedIn } from "./sealed.ts";

/** More time that was given for a task. It is only ever reached through its task, where the case may be read. */
export const taskExtension: Model = {
  fields: {
    dueAtBefore: moment("due_at_before"),
    dueOnBefore: column("due_on_before"),
    dueAt: moment("due_at"),
    dueOn: column("due_on"),
    reason: (place) =>
      onlyWhere(
        mayReadOfCase(place, "notes"),
        openedText(sealedIn("task_extension", "reason_envelope", place.row, `${place.row}.case_id`)),
      ),
    person: personOf,
    extendedAt: moment("extended_at"),
  },
};
