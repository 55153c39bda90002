import type { GrantAction } from "@dignity/kernel";

import type { Actor } from "./actor.ts";
import type { CaseFacts } from "./case-facts.ts";
import { type CaseField, caseFields } from "./case-field.ts";
import type { CommitteeReportFacts } from "./committee-report-facts.ts";
import { complete } from "./complete.ts";
import type { IndicatorResultFacts } from "./indicator-result-facts.ts";
import type { MatterFacts } from "./matter-facts.ts";
import type { PartnerTaskFacts } from "./partner-task-facts.ts";
import { caslOf, may, type Topic } from "./rules/casl.ts";
import { actingAs, reading } from "./rules/actions.ts";
import { neededFor } from "./rules/needed.ts";
import { rulesOf } from "./rules/rules-of.ts";

/** What an actor may do, asked about one complete case at a time and never about cases as such. */
export interface CaseAbility {
  may(action: GrantAction, facts: CaseFacts): boolean;
  /** None if the case itself may not be read. */
  readableFields(facts: CaseFacts): readonly CaseField[];
  /** The roles in which the actor may act on this very case now. */
  rolesFor(facts: CaseFacts): readonly string[];
  mayTriage(facts: MatterFacts): boolean;
  mayPartnerTask(action: "read" | "act", facts: PartnerTaskFacts): boolean;
  mayWatch(facts: IndicatorResultFacts): boolean;
  mayReadReport(facts: CommitteeReportFacts): boolean;
}

/** The one place where grants become permissions. */
export function abilityFor(actor: Actor): CaseAbility {
  const casl = caslOf(rulesOf(actor));
  const ask = (action: string, topic: Topic, facts: object) =>
    neededFor(action).every((one) => may(casl, one, topic, facts));
  const roles = [...new Set(actor.grants.map(({ role }) => role))];
  return {
    may: (action, facts) => ask(action, "Case", complete(facts, caseMembers)),
    readableFields: (facts) => {
      complete(facts, caseMembers);
      return caseFields.filter((field) => ask(reading(field), "Case", facts));
    },
    rolesFor: (facts) => {
      complete(facts, caseMembers);
      return roles.filter((role) => ask(actingAs(role), "Case", facts));
    },
    mayTriage: (facts) => ask("triage", "Matter", complete(facts, matterMembers)),
    mayPartnerTask: (action, facts) => ask(action, "PartnerTask", complete(facts, partnerTaskMembers)),
    mayWatch: (facts) => ask("watch", "IndicatorResult", complete(facts, indicatorResultMembers)),
    mayReadReport: (facts) => ask("count", "CommitteeReport", complete(facts, committeeReportMembers)),
  };
}

/** The names of all members of T; one left out does not compile. */
const membersOf = <T>(all: Readonly<Record<keyof T & string, true>>) => Object.keys(all) as (keyof T & string)[];

const caseMembers = membersOf<CaseFacts>({
  organisationId: true,
  capacity: true,
  pathway: true,
  programmeId: true,
  excluded: true,
  assignments: true,
  shares: true,
});
const matterMembers = membersOf<MatterFacts>({ organisationId: true, pathway: true, state: true, excluded: true });
const partnerTaskMembers = membersOf<PartnerTaskFacts>({ organisationId: true, pathway: true, capacity: true });
const indicatorResultMembers = membersOf<IndicatorResultFacts>({ organisationId: true, pathway: true, capacity: true });
const committeeReportMembers = membersOf<CommitteeReportFacts>({
  organisationId: true,
  pathway: true,
  capacity: true,
  readers: true,
});
