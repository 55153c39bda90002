import { randomUUID } from "node:crypto";

import {
  type Figure,
  fromShownBefore,
  momentsOf,
  type PlacedFigure,
  type ReportingYear,
  type Shown,
  type ShownBefore,
  smallest,
  suppress,
} from "@dignity/kernel";
import { Temporal } from "temporal-polyfill";

import { aLittleAfter } from "../a-little-after.ts";
import type { House } from "../house.ts";
import type { MadeReport } from "../ports/committee-reports.ts";
import type { Book } from "../ports/ledger.ts";
import type { Policies } from "../ports/policies.ts";
import { type DueReports, dueCommitteeReports } from "./due-committee-reports.ts";
import { tellOfReports } from "./tell-of-reports.ts";
import { toldResult } from "./told-result.ts";

/** What was begun before midnight is written down by then: a command takes seconds, not minutes. */
const written = { minutes: 5 } as const;

const asReporting = (organisationId: string) => ({ kind: "reporting", organisationId }) as const;

/**
 * Makes every report that an organisation's committees are owed and do not have, and tells those who may read it that it
 * is there. May be run any number of times at any moment: each report is made once for its period, however late.
 *
 * @returns the ids of what was made
 */
export function makeCommitteeReports(organisationId: string, { ledger, policies }: House): Promise<readonly string[]> {
  return ledger.inTransaction(asReporting(organisationId), async (book) => {
    const found = await book.takeReporting();
    if (!found) return [];
    const known = [...(await book.reportsMade())];
    const made: MadeReport[] = [];
    const asOf = book.now.subtract(written);
    for (const due of dueCommitteeReports(found, policies, asOf)) {
      const reports = await makeReports(book, due, found.year, known, policies);
      made.push(...reports);
      known.push(...reports);
    }
    await book.writeReports(made);
    await tellOfReports(book, organisationId, made, policies);
    await book.restReporting(nextMidnight(asOf, found.year).add(written));
    return made.map(({ id }) => id);
  });
}

/** Lets an organisation whose reports could not be made come up again a little later. */
export const postponeCommitteeReports = (organisationId: string, { ledger }: House): Promise<void> =>
  ledger.inTransaction(asReporting(organisationId), (book) => book.restReporting(aLittleAfter(book.now)));

/** Periods end at midnight where the organisation is, so that is after when to look. */
const nextMidnight = (now: Temporal.Instant, { timeZone }: ReportingYear): Temporal.Instant =>
  now.toZonedDateTimeISO(timeZone).add({ days: 1 }).startOfDay().toInstant();

async function makeReports(
  book: Book,
  due: DueReports,
  year: ReportingYear,
  known: readonly MadeReport[],
  policies: Policies,
): Promise<readonly MadeReport[]> {
  const { policy, pathway, capacity, organisationId, period } = due;
  const missing = due.reports.filter(([name]) => !known.some((one) => isMade(one, due, name)));
  if (missing.length === 0) return [];
  const figures = missing.flatMap(([, report]) => Object.values(report.figures).map((one) => placedIn(pathway, one)));
  const shown = await showFigures(book, due, year, figures, shownBefore(known, capacity, policies));
  const values = shown.values();
  const indicators = missing.flatMap(([, { results = [] }]) => results);
  const asked = { pathway, capacity, indicators, ...momentsOf(period, year) };
  const recorded = indicators.length > 0 ? await book.resultsRecorded(asked) : [];
  return missing.map(([report, { figures: named, results = [], smallUpTo, to: readers }]) => ({
    id: randomUUID(),
    organisationId,
    pathway,
    capacity,
    policyId: policy.id,
    report,
    period,
    figures: Object.fromEntries(Object.keys(named).map((name) => [name, values.next().value ?? "hidden"])),
    results: recorded
      .filter(({ indicator }) => results.includes(indicator))
      .map((result) => toldResult(result, policy, smallUpTo)),
    readers,
  }));
}

/** What has been shown before is never counted again; the rest is counted together, in one statement. */
async function showFigures(
  book: Book,
  { capacity, period, reports }: DueReports,
  year: ReportingYear,
  figures: readonly PlacedFigure[],
  before: readonly ShownBefore[],
): Promise<readonly Shown[]> {
  const smallUpTo = Math.max(...reports.map(([, report]) => report.smallUpTo ?? smallest));
  const answers = figures.map((figure) => fromShownBefore(figure, period, before, smallUpTo));
  const fresh = figures.filter((_, index) => answers[index] === undefined);
  const counts = fresh.length ? await book.countFigures({ figures: fresh, capacity, ...momentsOf(period, year) }) : [];
  const shown = suppress(
    fresh.map((figure, index) => ({ figure, count: counts[index] ?? 0 })),
    smallUpTo,
  ).values();
  return answers.map((answer) => answer ?? shown.next().value ?? "hidden");
}

function shownBefore(known: readonly MadeReport[], capacity: string, policies: Policies): readonly ShownBefore[] {
  return known
    .filter((one) => one.capacity === capacity)
    .flatMap(({ pathway, policyId, report, period, figures }) => {
      const meant = policies.byId(policyId)?.reports?.[report]?.figures;
      // Published after this worker began: one that knows the policy can say what has been shown.
      if (!meant) throw new Error(`The policy ${policyId} or its report “${report}” is not known here.`);
      return Object.entries(meant).map(([name, figure]) => ({
        figure: placedIn(pathway, figure),
        period,
        shown: figures[name] ?? "hidden",
      }));
    });
}

const placedIn = (pathway: string, figure: Figure): PlacedFigure => ({ pathway, ...figure });

/** They are made in the order in which they end: what ends before one that is there is another way to count the same time. */
const isMade = ({ period: made, ...one }: MadeReport, { pathway, capacity, period }: DueReports, name: string) =>
  one.report === name &&
  one.pathway === pathway &&
  one.capacity === capacity &&
  (Temporal.PlainDate.compare(made.until, period.until) > 0 ||
    (made.until.equals(period.until) && made.from.equals(period.from)));
