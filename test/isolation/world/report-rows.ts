import { of, policyId, sealed, type Tables, time } from "./rows.ts";
import { ids, type World } from "./world.ts";

/** What committees are told, each with a review. */
export const reportRows = ({ committeeReports }: World): Tables => [
  [
    "data_key",
    committeeReports.map(({ organisation }, index) => ({
      ...of(organisation),
      id: ids.committeeReport(index),
      wrapped: sealed,
    })),
  ],
  [
    "committee_report",
    committeeReports.map(({ organisation, pathway, capacity, readers }, index) => ({
      ...of(organisation),
      id: ids.committeeReport(index),
      pathway,
      capacity,
      policy_id: policyId(pathway),
      report: `report-${index}`,
      period_from: "2026-04-01",
      period_until: "2026-07-01",
      figures: {},
      readers,
      key_id: ids.committeeReport(index),
      made_at: time(-1),
    })),
  ],
  [
    "committee_review",
    committeeReports.map(({ organisation }, index) => ({
      ...of(organisation),
      id: ids.other(500_000 + index),
      report_id: ids.committeeReport(index),
      reviewed_on: "2026-07-02",
      minutes_envelope: sealed,
      person_id: ids.person(0),
      recorded_at: time(-1),
    })),
  ],
];
