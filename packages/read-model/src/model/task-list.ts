import type { Place } from "../compile/compilation.ts";
import { argumentsAt } from "../compile/place.ts";
import { uuidOf } from "../compile/global-id.ts";
import type { Order } from "../compile/order.ts";
import { filterAt } from "./filter.ts";
import { isOverdue } from "./task.ts";
import { arisenFirst, dueFirst } from "./task-order.ts";

/** Text never decides an order: only one of these names does. */
const orders: Readonly<Record<string, Order>> = { DUE_FIRST: dueFirst, ARISEN_FIRST: arisenFirst };

export const taskOrder = (place: Place): Order => orders[String(argumentsAt(place).now["orderBy"])] ?? dueFirst;

export function taskConditions(place: Place): (row: string) => readonly string[] {
  const { value, flag } = filterAt(place);
  const state = value("state", "text", (given) => String(given).toLowerCase());
  const pathway = value("pathway", "text");
  const definition = value("definition", "text");
  const dueBefore = value("dueBefore", "timestamptz");
  const caseId = value("caseId", "uuid", (given) => uuidOf("case", given));
  const overdue = flag("overdue");
  return (row) => [
    ...(state ? [`${row}.state = ${state}`] : []),
    ...(pathway ? [`${row}.pathway = ${pathway}`] : []),
    ...(definition ? [`${row}.definition = ${definition}`] : []),
    ...(dueBefore ? [`${row}.due_at < ${dueBefore}`] : []),
    ...(caseId ? [`${row}.case_id = ${caseId}`] : []),
    ...(overdue === undefined ? [] : [`${overdue ? "" : "not "}${isOverdue(row)}`]),
  ];
}
