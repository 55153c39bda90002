import { rulesToAST } from "@casl/ability/extra";
import type { GrantAction } from "@dignity/kernel";

import type { Actor } from "../actor.ts";
import type { CaseField } from "../case-field.ts";
import { caslOf, type CaslAbility, type Topic } from "../rules/casl.ts";
import { reading } from "../rules/actions.ts";
import { neededFor } from "../rules/needed.ts";
import { rulesOf } from "../rules/rules-of.ts";
import { type Bind, type Where, withParameters } from "./parameters.ts";
import { toSql } from "./to-sql.ts";
import { ofCase, ofCommitteeReport, ofIndicatorResult, ofMatter, ofPartnerTask } from "./vocabularies.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The cases to which the actor may do this, as a condition on `alias` of dignity.case_file. */
export const caseRows = (actor: Actor, action: GrantAction, alias: string, offset = 0): Where =>
  withParameters(offset, (bind) => condition(abilityOf(actor), action, "Case", ofCase(alias), bind));

/** Of which cases the actor may read this field: the mask of a column, row by row. */
export const fieldRows = (actor: Actor, field: CaseField, alias: string, offset = 0): Where =>
  withParameters(offset, (bind) => condition(abilityOf(actor), reading(field), "Case", ofCase(alias), bind));

/** The matters the actor may triage, as a condition on `alias` of dignity.report_matter. */
export const matterRows = (actor: Actor, alias: string, offset = 0): Where =>
  withParameters(offset, (bind) => condition(abilityOf(actor), "triage", "Matter", ofMatter(alias), bind));

/** The results the actor watches, as a condition on `alias` of dignity.indicator_result. */
export const indicatorResultRows = (actor: Actor, alias: string, offset = 0): Where =>
  withParameters(offset, (bind) =>
    condition(abilityOf(actor), "watch", "IndicatorResult", ofIndicatorResult(alias), bind),
  );

/** The tasks to which the actor may do this: through their case or matter, or as work of the actor's own house. */
export const taskRows = (actor: Actor, action: "read" | "act", alias: string, offset = 0): Where =>
  withParameters(offset, (bind) => {
    const ability = abilityOf(actor);
    const [c, m] = [`${alias}_case`, `${alias}_matter`];
    const ofOne = (other: string, id: string) =>
      `${other}.organisation_id = ${alias}.organisation_id and ${other}.id = ${id}`;
    const cases = condition(ability, action, "Case", ofCase(c), bind);
    const matters = condition(ability, "triage", "Matter", ofMatter(m), bind);
    const partners = condition(ability, action, "PartnerTask", ofPartnerTask(alias), bind);
    return (
      `(${alias}.subject = 'case' and exists (select 1 from dignity.case_file ${c}` +
      ` where ${ofOne(c, `${alias}.case_id`)} and ${cases})` +
      ` or ${alias}.subject = 'triage' and exists (select 1 from dignity.report_matter ${m}` +
      ` where ${ofOne(m, `${alias}.matter_id`)} and ${matters})` +
      ` or ${alias}.subject = 'partner' and ${partners})`
    );
  });

/** The reports that the actor's committees are given, as a condition on `alias` of dignity.committee_report. */
export const committeeReportRows = (actor: Actor, alias: string, offset = 0): Where =>
  withParameters(offset, (bind) =>
    condition(abilityOf(actor), "count", "CommitteeReport", ofCommitteeReport(alias), bind),
  );

const abilityOf = (actor: Actor) => caslOf(rulesOf(actor));

function condition(ability: CaslAbility, action: string, topic: Topic, vocabulary: Vocabulary, bind: Bind): string {
  const parts = neededFor(action).map((one) => {
    const ast = rulesToAST(ability, one, topic);
    return ast ? `(${toSql(ast, vocabulary, bind)})` : "false";
  });
  return parts.length === 1 ? parts.join() : `(${parts.join(" and ")})`;
}
