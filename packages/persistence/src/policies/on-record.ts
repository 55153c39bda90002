import { today } from "./record-approvals.ts";

/** What a plan stands on. */
export interface OnRecord {
  /** Of every version, approval and grant, as one hash: it changes with any of them. */
  readonly basis: string;
  /** ISO date. */
  readonly today: string;
}

/** Selects it, as one row. */
export const onRecord = `
  select ${today}::text as today, encode(sha256(convert_to(jsonb_build_array(
    (select jsonb_agg(jsonb_build_array(v.id, v.sha256) order by v.id) from dignity.policy_version v),
    (select jsonb_agg(to_jsonb(a) order by to_jsonb(a)) from dignity.policy_approval a),
    (select jsonb_agg(to_jsonb(g) order by to_jsonb(g)) from dignity.policy_grant g))::text, 'UTF8')), 'hex') as basis`;
