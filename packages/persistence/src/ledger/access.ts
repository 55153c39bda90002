import { randomUUID } from "node:crypto";

import type { Book } from "@dignity/application";

import { CaseAssignmentRow, CaseShareRow } from "../entities/access.ts";
import type { Page } from "./page.ts";

type Part = Pick<Book, "shareCase" | "endShares" | "assign">;

/** Who else works on a case. */
export const accessOf = ({ change, insert, now }: Page): Part => ({
  async shareCase(organisationId, caseId, partnerOrganisationId, partnerCapacity) {
    const share = { organisationId, id: randomUUID(), caseId, partnerOrganisationId, partnerCapacity };
    await insert(CaseShareRow, [{ ...share, validFrom: now, validTo: null }]);
  },
  async endShares(organisationId, caseId) {
    await change(endShares, organisationId, caseId, new Date(now.epochMilliseconds));
  },
  async assign(organisationId, caseId, personId, role) {
    const assignment = { organisationId, id: randomUUID(), caseId, personId, role };
    await insert(CaseAssignmentRow, [{ ...assignment, validFrom: now, validTo: null }]);
  },
});

const endShares = `
  update dignity.case_share set valid_to = $3
  where organisation_id = $1 and case_id = $2 and (valid_to is null or valid_to > $3)`;
