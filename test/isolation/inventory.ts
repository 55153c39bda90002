/**
 * What every table of the records holds, and who guards it. A table, a column or a policy that is not listed here, or
 * is listed and not there, fails the build: nothing is added without somebody saying what it is.
 *
 *   public fact  anybody may know it
 *   directory    who there is and who holds which role: for colleagues
 *   protected    what was reported and what came of it: behind walls
 *   key          worth nothing without the master key, and still only for those who may open what it opens
 *   queue        opaque ids and times
 */
export type Contents = "public fact" | "directory" | "protected" | "key" | "queue";

export interface Table {
  readonly contents: Contents;
  /** All columns but the sealed ones. */
  readonly columns: string;
  /** Columns that are encrypted, or whose texts are. */
  readonly sealed?: string;
  /** What lets somebody in. */
  readonly reach: string;
  /** What no other policy can widen. */
  readonly walls?: string;
  /** The columns that the sweep reads. */
  readonly sweep?: string;
}

export const tables: Readonly<Record<string, Table>> = {
  organisation: {
    contents: "public fact",
    columns: "id slug name kind time_zone closed_days reporting_year_starts",
    reach: "keeper public_fact",
  },
  programme: { contents: "public fact", columns: "id name lead_organisation_id", reach: "keeper public_fact" },
  adoption: {
    contents: "public fact",
    columns: "organisation_id pathway programme_id settings valid_from valid_to",
    reach: "keeper public_fact",
  },
  policy_version: {
    contents: "public fact",
    columns: "id plugin_id pathway version format effective_from canonical_json sha256 published_at",
    reach: "keeper public_fact",
  },
  policy_grant: {
    contents: "public fact",
    columns: "pathway role action reach hidden",
    reach: "definer keeper public_fact",
  },
  policy_approval: {
    contents: "public fact",
    columns: "policy_id body decision decided_on rules",
    reach: "keeper public_fact",
  },

  person: {
    contents: "directory",
    columns: "id key_id email_digest",
    sealed: "name_envelope email_envelope",
    reach: "addressed colleague keeper works_on_case",
  },
  person_identity: { contents: "directory", columns: "issuer subject person_id", reach: "keeper" },
  appointment: {
    contents: "directory",
    columns: "organisation_id id person_id post valid_from valid_to",
    reach: "colleague definer keeper",
  },
  role_holder: {
    contents: "directory",
    columns: "organisation_id id pathway capacity role appointment_id person_id programme_id valid_from valid_to",
    reach: "colleague definer keeper",
  },

  report: {
    contents: "protected",
    columns: "organisation_id id reference pathway policy_id reporter_person_id key_id incident_at received_at",
    sealed: "account_envelope",
    reach: "intake own",
    walls: "reporter_wall",
  },
  report_matter: {
    contents: "protected",
    columns:
      "organisation_id id report_id report_reference reporter_person_id pathway policy_id incident_at state facts key_id excluded version received_at",
    sealed: "account_envelope parties",
    reach: "definer intake system triage triage_decides",
    walls: "exclusion_wall organisation_wall triage_wall",
  },
  idempotency: {
    contents: "protected",
    columns: "person_id organisation_id operation key input_digest response created_at",
    reach: "own",
    walls: "own_wall",
  },
  case_file: {
    contents: "protected",
    columns:
      "organisation_id id reference pathway policy_id capacity programme_id arose_in state level suggested_level facts key_id incident_at opened_at at_rest_since version",
    sealed: "account_envelope",
    reach: "act counted intake reach system",
    walls: "capacity_wall exclusion_wall organisation_wall",
  },
  case_origin: {
    contents: "protected",
    columns: "organisation_id case_id report_organisation_id report_id",
    reach: "intake",
  },
  case_party: {
    contents: "protected",
    columns: "organisation_id id case_id role person_id",
    sealed: "name_envelope",
    reach: "intake with_case",
    walls: "case_wall",
  },
  exclusion: {
    contents: "protected",
    columns: "organisation_id case_id person_id because excluded_at",
    reach: "definer intake with_case",
    walls: "case_wall",
  },
  case_assignment: {
    contents: "protected",
    columns: "organisation_id id case_id person_id role valid_from valid_to",
    reach: "assign assign_end definer intake with_case",
    walls: "case_wall",
  },
  case_share: {
    contents: "protected",
    columns: "organisation_id id case_id partner_organisation_id partner_capacity valid_from valid_to",
    reach: "act act_end definer intake with_case",
    walls: "case_wall",
  },
  case_transition: {
    contents: "protected",
    columns:
      "organisation_id id case_id policy_id transition from_state to_state level answers person_id case_version occurred_at",
    sealed: "notes_envelope",
    reach: "act intake with_case",
    walls: "case_wall",
  },
  task: {
    contents: "protected",
    columns:
      "organisation_id id subject case_id matter_id policy_id pathway capacity definition state due_at due_on due_rule extended arose_at in_stay settled_at superseded_at happened_at settled_by outcome late answers key_id version",
    sealed: "notes_envelope health_envelope",
    reach: "act act_brings counted intake of_partner set_time with_subject",
    walls: "organisation_wall subject_wall",
  },
  task_extension: {
    contents: "protected",
    columns:
      "organisation_id id case_id task_id number due_at_before due_on_before due_at due_on person_id extended_at",
    sealed: "reason_envelope",
    reach: "act counted with_case",
    walls: "case_wall",
  },
  indicator_result: {
    contents: "protected",
    columns:
      "organisation_id id about_organisation_id pathway policy_id capacity indicator period_from period_to mark respondents asks_for_action key_id comment_shown recorded_by recorded_at replaced_by action_at raised_organisation_id raised_report_id",
    sealed: "comment_envelope looked_into_envelope action_plan_envelope",
    reach: "system told watch watch_changes watch_records",
    walls: "capacity_wall organisation_wall",
  },
  support_entry: {
    contents: "protected",
    columns:
      "organisation_id id case_id policy_id pathway route kind party_id offered_on answer answered_on attended ended_on recorded_by recorded_at version replaced_by first_recorded_at answer_recorded_at",
    sealed: "reason_envelope copy_envelope outcome_envelope correction_envelope",
    reach: "act act_answers counted with_case",
    walls: "case_wall",
  },
  escalation: {
    contents: "protected",
    columns: "organisation_id task_id rung told occurred_at",
    reach: "system",
    walls: "organisation_wall",
  },
  delivery: {
    contents: "protected",
    columns:
      "organisation_id id task_id rung report_id result_id person_id channel state key_id message_id attempts created_at sent_at problem",
    sealed: "message_envelope",
    reach: "reporting sweep system",
    walls: "organisation_wall",
    sweep: "organisation_id, id, state, created_at",
  },
  committee_report: {
    contents: "protected",
    columns:
      "organisation_id id pathway capacity policy_id report period_from period_until figures readers key_id made_at results",
    reach: "readers reporting system",
    walls: "capacity_wall organisation_wall",
  },
  committee_review: {
    contents: "protected",
    columns: "organisation_id id report_id reviewed_on person_id recorded_at",
    sealed: "minutes_envelope action_envelope",
    reach: "reader with_report",
    walls: "organisation_wall report_wall",
  },
  audit_head: { contents: "protected", columns: "organisation_id seq hash", reach: "definer" },
  audit_entry: {
    contents: "protected",
    columns: "organisation_id seq occurred_at entry previous hash",
    reach: "definer",
  },

  organisation_key: { contents: "key", columns: "organisation_id wrapped", reach: "entered keeper" },
  data_key: {
    contents: "key",
    columns: "id organisation_id wrapped",
    reach: "entered keeper new_report new_subject",
    walls: "subject_wall",
  },

  wake: {
    contents: "queue",
    columns: "task_id organisation_id rung due_at",
    reach: "keeper keeper_sees sweep with_task",
    walls: "task_wall",
    sweep: "task_id, organisation_id, rung, due_at",
  },
  report_wake: {
    contents: "queue",
    columns: "organisation_id due_at",
    reach: "keeper reporting sweep",
    walls: "organisation_wall",
    sweep: "organisation_id, due_at",
  },
  result_wake: {
    contents: "queue",
    columns: "organisation_id result_id since sent due_at",
    reach: "keeper sweep with_result",
    walls: "result_wall",
    sweep: "organisation_id, result_id, since, sent, due_at",
  },
  outbox: {
    contents: "queue",
    columns: "id organisation_id topic subject_id created_at relayed_at",
    reach: "relay write_only",
    sweep: "id, organisation_id, topic, subject_id, created_at, relayed_at",
  },
};
