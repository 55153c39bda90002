import { Condition } from "@ucast/core";

import { toSql } from "./to-sql.ts";
import { column, type Term, type Vocabulary } from "./vocabulary.ts";

/** How the members of CaseFacts are asked about, over `alias` of dignity.case_file. */
export const ofCase = (alias: string): Vocabulary => ({
  organisationId: column(`${alias}.organisation_id`),
  capacity: column(`${alias}.capacity`),
  pathway: column(`${alias}.pathway`),
  programmeId: column(`${alias}.programme_id`),
  excluded: (operator, people, bind) =>
    operator === "nin"
      ? `${alias}.id not in (select x.case_id from dignity.exclusion x where x.person_id = any(${bind(people)}))`
      : undefined,
  assignments: current(`${alias}.id`, "dignity.case_assignment", {
    personId: column("x.person_id"),
    role: column("x.role"),
  }),
  shares: current(`${alias}.id`, "dignity.case_share", {
    organisationId: column("x.partner_organisation_id"),
    capacity: column("x.partner_capacity"),
  }),
});

/** The same for MatterFacts, over `alias` of dignity.report_matter. */
export const ofMatter = (alias: string): Vocabulary => ({
  organisationId: column(`${alias}.organisation_id`),
  pathway: column(`${alias}.pathway`),
  state: column(`${alias}.state`),
  excluded: (operator, people, bind) => (operator === "nin" ? `not (${alias}.excluded && ${bind(people)})` : undefined),
});

/** The same for PartnerTaskFacts, over `alias` of dignity.task. */
export const ofPartnerTask = (alias: string): Vocabulary => ({
  organisationId: column(`${alias}.organisation_id`),
  pathway: column(`${alias}.pathway`),
  capacity: column(`${alias}.capacity`),
});

/** The same for IndicatorResultFacts, over `alias` of dignity.indicator_result. */
export const ofIndicatorResult = (alias: string): Vocabulary => ({
  organisationId: column(`${alias}.organisation_id`),
  pathway: column(`${alias}.pathway`),
  capacity: column(`${alias}.capacity`),
});

/** The same for CommitteeReportFacts, over `alias` of dignity.committee_report. */
export const ofCommitteeReport = (alias: string): Vocabulary => ({
  organisationId: column(`${alias}.organisation_id`),
  pathway: column(`${alias}.pathway`),
  capacity: column(`${alias}.capacity`),
  readers: (operator, roles, bind) => (operator === "in" ? `${alias}.readers && ${bind(roles)}` : undefined),
});

/** Among the rows of a case that hold now, one that matches. As an array, so that an index finds the cases. */
const current =
  (caseId: string, table: string, columns: Vocabulary): Term =>
  (operator, matching, bind) =>
    operator === "elemMatch" && matching instanceof Condition
      ? `${caseId} = any (array(select x.case_id from ${table} x where ${toSql(matching, columns, bind)}` +
        ` and x.valid_from <= (select app.now()) and (x.valid_to is null or x.valid_to > (select app.now()))))`
      : undefined;
