import type {
  CaseFacts,
  CommitteeReportFacts,
  IndicatorResultFacts,
  MatterFacts,
  PartnerTaskFacts,
} from "@dignity/permissions";

import { holdsNow, ids, type Matter, type PartnerTask, type WorldCase, type WorldReport } from "./world.ts";

/** What permissions are decided by, taken from the world itself and not from the database. */
export const factsOf = ({ organisation, programme, ...one }: WorldCase): CaseFacts => ({
  organisationId: ids.organisation(organisation),
  capacity: one.capacity,
  pathway: one.pathway,
  programmeId: programme === null ? null : ids.programme(programme),
  excluded: one.excluded.map(ids.person),
  assignments: one.assignments.filter(holdsNow).map(({ person, role }) => ({ personId: ids.person(person), role })),
  shares: one.shares
    .filter(holdsNow)
    .map(({ organisation: partner, capacity }) => ({ organisationId: ids.organisation(partner), capacity })),
});

export const matterFactsOf = ({ organisation, pathway, state, excluded }: Matter): MatterFacts => ({
  organisationId: ids.organisation(organisation),
  pathway,
  state,
  excluded: excluded.map(ids.person),
});

export const partnerTaskFactsOf = ({ organisation, pathway, capacity }: PartnerTask): PartnerTaskFacts => ({
  organisationId: ids.organisation(organisation),
  pathway,
  capacity,
});

export const indicatorResultFactsOf = (result: PartnerTask): IndicatorResultFacts => partnerTaskFactsOf(result);

export const committeeReportFactsOf = ({ readers, ...report }: WorldReport): CommitteeReportFacts => ({
  ...partnerTaskFactsOf(report),
  readers,
});
