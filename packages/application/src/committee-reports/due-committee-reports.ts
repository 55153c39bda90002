import {
  type CommitteeReport,
  periodsOver,
  type Policy,
  type ReportingPeriod,
  type ReportingYear,
  type Rhythm,
} from "@dignity/kernel";
import { Temporal } from "temporal-polyfill";

import type { AdoptionSpan, ReportingOrganisation } from "../ports/committee-reports.ts";
import type { Policies } from "../ports/policies.ts";

/** The reports of one pathway and capacity over the same period. They are counted, and kept small numbers in, together. */
export interface DueReports {
  readonly policy: Policy;
  readonly pathway: string;
  readonly capacity: string;
  readonly organisationId: string;
  readonly period: ReportingPeriod;
  readonly reports: readonly (readonly [name: string, report: CommitteeReport])[];
}

const rhythms: readonly Rhythm[] = ["quarter", "halfYear", "year"];

/**
 * All reports of the periods that have ended since an organisation adopted its pathways, as the policy in force on a
 * period's last day has them. Those that end first come first; of those that end together, the shorter: what a quarter
 * has shown, the year adds up.
 */
export function dueCommitteeReports(
  { year, adoptions }: ReportingOrganisation,
  policies: Policies,
  now: Temporal.Instant,
): readonly DueReports[] {
  const due = adoptions.flatMap((adoption) =>
    rhythms.flatMap((every) =>
      periodsOver(every, year, adoption.from, now)
        .filter(({ from }) => !hasEnded(adoption, from, year))
        .flatMap((period) => dueFor(adoption, every, period, policies)),
    ),
  );
  const { compare } = Temporal.PlainDate;
  return due.toSorted(
    ({ period: one }, { period: other }) => compare(one.until, other.until) || compare(other.from, one.from),
  );
}

function dueFor(adoption: AdoptionSpan, every: Rhythm, period: ReportingPeriod, policies: Policies): DueReports[] {
  const { pathway, organisation } = adoption;
  const policy = policies.inForce(pathway, period.until.subtract({ days: 1 }));
  const reports = Object.entries(policy?.reports ?? {}).filter(([, report]) => report.every === every);
  if (!policy || reports.length === 0) return [];
  const common = { policy, pathway, organisationId: organisation.id, period, reports };
  return capacitiesOf(policy, adoption).map((capacity) => ({ ...common, capacity }));
}

/** The capacities in which the organisation can own cases: those of a programme's leader only if it leads one. */
function capacitiesOf(policy: Policy, { organisation, programme }: AdoptionSpan): readonly string[] {
  const leads = programme?.lead.id === organisation.id;
  return Object.entries(policy.capacities).flatMap(([capacity, { owner }]) =>
    policy.organisations[owner]?.is === "receiver" || leads ? [capacity] : [],
  );
}

const hasEnded = ({ until }: AdoptionSpan, from: Temporal.PlainDate, { timeZone }: ReportingYear) =>
  until !== undefined && Temporal.Instant.compare(until, from.toZonedDateTime(timeZone).toInstant()) <= 0;
