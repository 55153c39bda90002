import type { PluginCheck, PolicyCheck } from "./check.ts";
import { actionReminders } from "./checks/action-reminders.ts";
import { approvals } from "./checks/approvals.ts";
import { catchAll } from "./checks/catch-all.ts";
import { clearLabels } from "./checks/clear-labels.ts";
import { clearNames } from "./checks/clear-names.ts";
import { conditions } from "./checks/conditions.ts";
import { arisingTasks, makeableTransitions, permittedActions, reachableStates } from "./checks/course.ts";
import { declaredNames } from "./checks/declared-names.ts";
import { answerForAll, usedRules } from "./checks/every-answer.ts";
import { figures } from "./checks/figures.ts";
import { figuresThatFit } from "./checks/figures-that-fit.ts";
import { questionsInPlace } from "./checks/forms.ts";
import { casesInHand, grantsThatAgree, grantsThatReach } from "./checks/grants.ts";
import { idleNames } from "./checks/idle-names.ts";
import { indicators } from "./checks/indicators.ts";
import { offers } from "./checks/offers.ts";
import { ownOutcomes, requirements } from "./checks/outcomes.ts";
import { ableListeners, ableWorkers, somebodyForAll } from "./checks/people.ts";
import { jointWork } from "./checks/partners.ts";
import { plainData } from "./checks/plain-data.ts";
import { nothingRemoved, orderedVersions, ownName } from "./checks/plugin-names.ts";
import { fittingSdk } from "./checks/sdk-version.ts";
import { publishedUnchanged } from "./checks/published.ts";
import { requiredHolds } from "./checks/required.ts";
import { reportReaders } from "./checks/report-readers.ts";
import { comesToRest, neverSleeps, owesNothingAtRest } from "./checks/rest.ts";
import { extensions } from "./checks/extensions.ts";
import { settings } from "./checks/settings.ts";
import { sources } from "./checks/sources.ts";
import { startedTimes, startsThatCome } from "./checks/started-times.ts";
import { forwardTimes, limitsThatHold, roundsThatTakeTime } from "./checks/lengths.ts";
import { orderedEscalation, timedEscalation } from "./checks/times.ts";
import { followable } from "./checks/followable.ts";
import { triage } from "./checks/triage.ts";
import { words } from "./checks/words.ts";

export const pluginChecks: readonly PluginCheck[] = [fittingSdk, ownName, orderedVersions, nothingRemoved, approvals];

/** What must hold before anything else can be asked: that it is a policy, names what there is, and can be reckoned with. */
export const foundations: readonly PolicyCheck[] = [plainData, words, declaredNames, conditions, forwardTimes];

/** What a look at the rules shows. */
export const ofTheRules: readonly PolicyCheck[] = [
  publishedUnchanged,
  sources,
  clearNames,
  clearLabels,
  catchAll,
  triage,
  questionsInPlace,
  settings,
  roundsThatTakeTime,
  limitsThatHold,
  timedEscalation,
  orderedEscalation,
  startedTimes,
  extensions,
  ownOutcomes,
  requirements,
  requiredHolds,
  offers,
  permittedActions,
  ableWorkers,
  ableListeners,
  somebodyForAll,
  grantsThatReach,
  grantsThatAgree,
  casesInHand,
  jointWork,
  reportReaders,
  figures,
  figuresThatFit,
  indicators,
  actionReminders,
];

/** What only every possible report and every course of a case shows. It can take seconds. */
export const ofEveryCourse: readonly PolicyCheck[] = [
  answerForAll,
  usedRules,
  followable,
  reachableStates,
  makeableTransitions,
  arisingTasks,
  idleNames,
  comesToRest,
  startsThatCome,
  neverSleeps,
  owesNothingAtRest,
];
