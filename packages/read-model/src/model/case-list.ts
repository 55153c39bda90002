import type { Place } from "../compile/compilation.ts";
import { argumentsAt } from "../compile/place.ts";
import type { Order } from "../compile/order.ts";
import { filterAt } from "./filter.ts";
import { isOverdue } from "./task.ts";

const opened = (name: string, isDescending: boolean): Order => ({
  name,
  isDescending,
  keys: [
    { column: "opened_at", type: "timestamptz" },
    { column: "id", type: "uuid" },
  ],
});

/** Text never decides an order: only one of these names does. */
const orders: Readonly<Record<string, Order>> = {
  OPENED_NEWEST_FIRST: opened("OPENED_NEWEST_FIRST", true),
  OPENED_OLDEST_FIRST: opened("OPENED_OLDEST_FIRST", false),
};

const [newestFirst = opened("OPENED_NEWEST_FIRST", true)] = Object.values(orders);

export const caseOrder = (place: Place): Order => orders[String(argumentsAt(place).now["orderBy"])] ?? newestFirst;

export function caseConditions(place: Place): (row: string) => readonly string[] {
  const { value, flag } = filterAt(place);
  const state = value("state", "text[]");
  const level = value("level", "text[]");
  const pathway = value("pathway", "text");
  const openedAfter = value("openedAfter", "timestamptz");
  const openedBefore = value("openedBefore", "timestamptz");
  const [atRest, overdue] = [flag("atRest"), flag("overdue")];
  return (row) => [
    ...(state ? [`${row}.state = any(${state})`] : []),
    ...(level ? [`${row}.level = any(${level})`] : []),
    ...(pathway ? [`${row}.pathway = ${pathway}`] : []),
    ...(openedAfter ? [`${row}.opened_at >= ${openedAfter}`] : []),
    ...(openedBefore ? [`${row}.opened_at < ${openedBefore}`] : []),
    ...(atRest === undefined ? [] : [`${row}.at_rest_since is ${atRest ? "not null" : "null"}`]),
    ...(overdue === undefined ? [] : [`${overdue ? "" : "not "}${hasOverdueTask(row)}`]),
  ];
}

const hasOverdueTask = (row: string) =>
  `exists (select 1 from dignity.task d where d.organisation_id = ${row}.organisation_id and d.case_id = ${row}.id` +
  ` and ${isOverdue("d")})`;
