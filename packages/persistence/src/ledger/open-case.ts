import { randomUUID } from "node:crypto";

import type { Book, NewCase } from "@dignity/application";
import { type DataKey, seal } from "@dignity/encryption";

import { ExclusionRow } from "../entities/access.ts";
import { CaseFileRow, CaseOriginRow, CasePartyRow } from "../entities/cases.ts";
import { respondents } from "./matters.ts";
import type { Page } from "./page.ts";

export const openingOf = ({ keys, insert, now }: Page): Pick<Book, "openCase"> => ({
  async openCase(opened) {
    const { id: caseId, organisationId, origin, parties } = opened;
    const key = await keys.create(caseId, organisationId);
    await insert(CaseFileRow, [caseRow(opened, key, now)]);
    const { organisationId: reportOrganisationId, reportId } = origin;
    await insert(CaseOriginRow, [{ organisationId, caseId, reportOrganisationId, reportId }]);
    await insert(CasePartyRow, partyRows(opened, key));
    const because = { because: "respondent", excludedAt: now };
    const excluded = respondents(parties).map((personId) => ({ organisationId, caseId, personId, ...because }));
    await insert(ExclusionRow, excluded);
  },
});

function caseRow({ id, organisationId, snapshot, ...opened }: NewCase, key: DataKey, now: Page["now"]): CaseFileRow {
  const { policyId, capacity, state, level, facts, incidentAt } = snapshot;
  const place = { table: "case_file", column: "account_envelope", rowId: id, organisationId };
  return {
    id,
    organisationId,
    reference: opened.reference,
    pathway: opened.pathway,
    policyId,
    capacity,
    programmeId: opened.programmeId ?? null,
    aroseIn: opened.aroseIn,
    state,
    level: level ?? null,
    suggestedLevel: opened.suggestedLevel ?? null,
    facts,
    keyId: id,
    accountEnvelope: seal(key, opened.account, place),
    incidentAt,
    openedAt: now,
    atRestSince: opened.atRest ? now : null,
  };
}

const partyRows = ({ id: caseId, organisationId, parties }: NewCase, key: DataKey): CasePartyRow[] =>
  parties.map(({ role, personId, name }) => {
    const id = randomUUID();
    const place = { table: "case_party", column: "name_envelope", rowId: id, organisationId };
    return { organisationId, id, caseId, role, personId: personId ?? null, nameEnvelope: seal(key, name, place) };
  });
