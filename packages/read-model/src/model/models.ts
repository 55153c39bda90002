import type { Models } from "../compile/compilation.ts";
import { assignment } from "./assignment.ts";
import { caseModel } from "./case.ts";
import { indicatorResult } from "./indicator-result.ts";
import { committeeReport } from "./committee-report.ts";
import { committeeReview } from "./committee-review.ts";
import { matter } from "./matter.ts";
import { organisation } from "./organisation.ts";
import { party } from "./party.ts";
import { person } from "./person.ts";
import { query } from "./query.ts";
import { report } from "./report.ts";
import { supportEntry } from "./support-entry.ts";
import { taskExtension } from "./task-extension.ts";
import { task } from "./task.ts";
import { transition } from "./transition.ts";
import { viewer } from "./viewer.ts";

/** Every type whose fields the read model holds. */
export const models: Models = {
  Assignment: assignment,
  Case: caseModel,
  IndicatorResult: indicatorResult,
  CommitteeReport: committeeReport,
  CommitteeReview: committeeReview,
  Matter: matter,
  Organisation: organisation,
  Party: party,
  Person: person,
  Query: query,
  Report: report,
  SupportEntry: supportEntry,
  Task: task,
  TaskExtension: taskExtension,
  Transition: transition,
  Viewer: viewer,
};
