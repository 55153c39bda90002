import type { Book } from "@dignity/application";

import { accessOf } from "./access.ts";
import { actionRemindersOf } from "./action-reminders.ts";
import { auditOf } from "./audit.ts";
import { committeeReportsOf } from "./committee-reports.ts";
import { deliveriesOf } from "./deliveries.ts";
import { directoryOf } from "./directory.ts";
import { idempotencyOf } from "./idempotency.ts";
import { indicatorsOf } from "./indicators.ts";
import { intakeOf } from "./intake.ts";
import { caseLockOf } from "./lock-case.ts";
import { mattersOf } from "./matters.ts";
import { movesOf } from "./move-case.ts";
import { openingOf } from "./open-case.ts";
import { moreTimeOf } from "./more-time.ts";
import type { Page } from "./page.ts";
import { reportsOf } from "./reports.ts";
import { rungsOf } from "./rungs.ts";
import { settlingOf } from "./settle-task.ts";
import { sightOf } from "./sight.ts";
import { supportOf } from "./support.ts";
import { owingOf } from "./owe-tasks.ts";
import { taskLockOf } from "./lock-task.ts";

/** One transaction's view of the records, put together from what each part knows. */
export const bookOn = (page: Page): Book => ({
  now: page.now,
  ...idempotencyOf(page),
  ...directoryOf(page),
  ...sightOf(page),
  ...caseLockOf(page),
  ...taskLockOf(page),
  ...intakeOf(page),
  ...indicatorsOf(page),
  ...actionRemindersOf(page),
  ...mattersOf(page, reportsOf(page)),
  ...openingOf(page),
  ...owingOf(page),
  ...accessOf(page),
  ...movesOf(page),
  ...settlingOf(page),
  ...moreTimeOf(page),
  ...supportOf(page),
  ...rungsOf(page),
  ...deliveriesOf(page),
  ...committeeReportsOf(page),
  ...auditOf(page),
});
