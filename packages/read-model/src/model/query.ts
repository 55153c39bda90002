import type { FieldWriter, Model, Place } from "../compile/compilation.ts";
import { answeredBy, argumentsAt } from "../compile/place.ts";
import { uuidOf } from "../compile/global-id.ts";
import { connection } from "../compile/connection.ts";
import { objectOf, one } from "../compile/object.ts";
import { caseConditions, caseOrder } from "./case-list.ts";
import { indicatorResultConditions, lastRecordedFirst } from "./indicator-result.ts";
import { committeeReportConditions, latestPeriodFirst } from "./committee-report.ts";
import { longestWaitingFirst } from "./matter.ts";
import { kinds, nodeField, nodesField } from "./nodes.ts";
import { isOwnReport, lastReceivedFirst } from "./report.ts";
import { taskConditions, taskOrder } from "./task-list.ts";

/** Where reading begins: each root field, with the condition under which its rows may be read. */
export const query: Model = {
  fields: {
    viewer: (place) => objectOf(place.compilation, place.row, answeredBy(place), place.field),
    node: nodeField,
    nodes: nodesField,
    case: byId("case"),
    task: byId("task"),
    committeeReport: byId("committeeReport"),
    caseByReference: (place) => {
      const reference = argumentsAt(place).bind((given) => given["reference"]);
      return one(place, {
        from: "dignity.case_file",
        as: "c",
        where: (row) => `${row}.reference = ${reference}::text and ${place.compilation.permitted("case", row)}`,
      });
    },
    cases: (place) =>
      connection(place, {
        from: "dignity.case_file",
        as: "c",
        where: listed(place, "case", caseConditions(place)),
        order: caseOrder(place),
      }),
    tasks: (place) =>
      connection(place, {
        from: "dignity.task",
        as: "t",
        where: listed(place, "task", taskConditions(place)),
        order: taskOrder(place),
      }),
    reports: (place) =>
      connection(place, {
        from: "dignity.report",
        as: "r",
        where: (row) => [isOwnReport(place.compilation, row)],
        order: lastReceivedFirst,
      }),
    committeeReports: (place) =>
      connection(place, {
        from: "dignity.committee_report",
        as: "o",
        where: listed(place, "committeeReport", committeeReportConditions(place)),
        order: latestPeriodFirst,
      }),
    matters: (place) =>
      connection(place, {
        from: "dignity.report_matter",
        as: "m",
        where: listed(place, "matter", () => []),
        order: longestWaitingFirst,
      }),
    indicatorResults: (place) =>
      connection(place, {
        from: "dignity.indicator_result",
        as: "i",
        where: listed(place, "indicatorResult", indicatorResultConditions(place)),
        order: lastRecordedFirst,
      }),
    organisations: (place) =>
      connection(place, {
        from: "dignity.organisation",
        as: "o",
        where: () => [],
        order: { name: "organisations", isDescending: false, keys: [{ column: "slug", type: "text" }] },
      }),
  },
};

type Conditions = (row: string) => readonly string[];

const listed =
  (
    { compilation }: Place,
    permitted: "case" | "task" | "matter" | "committeeReport" | "indicatorResult",
    asked: Conditions,
  ): Conditions =>
  (row) => [compilation.permitted(permitted, row), ...asked(row)];

function byId(type: RowKind): FieldWriter {
  return (place) => {
    const id = argumentsAt(place).bind((given) => uuidOf(type, given["id"]));
    return withId(place, type, id);
  };
}

/** What a field can answer by its id. */
export type RowKind = "case" | "task" | "support" | "committeeReport" | "indicatorResult";

/** The one with this id, if it may be read. */
export function withId(place: Place, type: RowKind, id: string) {
  const { table, where } = kinds[type];
  return one(place, {
    from: `dignity.${table}`,
    as: "n",
    where: (row) => `${row}.id = ${id}::uuid and ${where(place.compilation, row)}`,
  });
}
