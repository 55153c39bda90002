import { of, policyId, sealed, type Tables, time } from "./rows.ts";
import { ids, type World } from "./world.ts";

/** Results of indicators, each with its key. */
export const resultRows = ({ results }: World): Tables => [
  [
    "data_key",
    results.map(({ organisation }, index) => ({ ...of(organisation), id: ids.result(index), wrapped: sealed })),
  ],
  [
    "indicator_result",
    results.map(({ organisation, pathway, capacity }, index) => ({
      ...of(organisation),
      id: ids.result(index),
      about_organisation_id: of(organisation).organisation_id,
      pathway,
      policy_id: policyId(pathway),
      capacity,
      indicator: "survey",
      period_from: "2026-04-01",
      period_to: "2026-06-30",
      mark: "red",
      asks_for_action: true,
      key_id: ids.result(index),
      comment_shown: false,
      recorded_by: ids.person(0),
      recorded_at: time(-1),
    })),
  ],
  [
    "result_wake",
    results.map(({ organisation }, index) => ({
      ...of(organisation),
      result_id: ids.result(index),
      since: time(-1),
      sent: 0,
      due_at: time(1),
    })),
  ],
];
