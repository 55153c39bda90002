import type { Book, NewMatter, Party, StoredMatter } from "@dignity/application";
import { type DataKey, open, seal } from "@dignity/encryption";
import type { Answers } from "@dignity/kernel";

import { ReportMatterRow, type StoredParty } from "../entities/reports.ts";
import { PersistenceError } from "../errors.ts";
import { instantOf } from "../instant.ts";
import type { Page } from "./page.ts";
import type { Reports } from "./reports.ts";

type Part = Pick<Book, "openReport" | "openMatter" | "lockMatter" | "closeMatter">;

/** Matters in triage: nobody knows yet whose case they are. */
export const mattersOf = ({ keys, rows, insert, now }: Page, { openReport, opened }: Reports): Part => ({
  openReport,
  async openMatter({ reportId, account, parties, ...matter }) {
    const { reference: reportReference, reporterId: reporterPersonId, policyId, incidentAt } = opened(reportId);
    const report = { reportId, reportReference, reporterPersonId, policyId, incidentAt };
    const key = await keys.create(matter.id, matter.organisationId);
    const sealed = {
      keyId: matter.id,
      accountEnvelope: seal(key, account, placeIn(matter, "account_envelope")),
      parties: parties.map((party, index) => sealParty(key, party, placeIn(matter, `parties.${index}`))),
      excluded: respondents(parties),
    };
    await insert(ReportMatterRow, [{ ...matter, ...report, ...sealed, state: "triage", receivedAt: now }]);
  },
  async lockMatter(id) {
    const [row] = await rows<Row>(locked, id);
    if (!row) return undefined;
    const { keyId, accountEnvelope, parties, incidentAt, taskId, ...matter } = row;
    const key = await keys.get(keyId);
    return {
      ...matter,
      account: open(key, accountEnvelope, placeIn(matter, "account_envelope")),
      parties: parties.map((party, index) => openParty(key, party, placeIn(matter, `parties.${index}`))),
      incidentAt: instantOf(incidentAt),
      taskId: taskId ?? undefined,
    };
  },
  async closeMatter(id) {
    const [row] = await rows<{ closed: boolean }>("select app.close_matter($1) as closed", id);
    if (!row?.closed) throw new PersistenceError("STALE_ROW", "The matter is not in triage any more.");
  },
});

interface Row extends Omit<StoredMatter, "account" | "parties" | "incidentAt" | "taskId"> {
  readonly facts: Answers;
  readonly keyId: string;
  readonly accountEnvelope: Buffer;
  readonly parties: readonly StoredParty[];
  readonly incidentAt: Date;
  readonly taskId: string | null;
}

const locked = `
  select m.id, m.organisation_id as "organisationId", m.report_id as "reportId", m.pathway, m.policy_id as "policyId",
    m.reporter_person_id as "reporterId", m.incident_at as "incidentAt", m.facts, m.key_id as "keyId",
    m.account_envelope as "accountEnvelope", m.parties, m.version, t.id as "taskId"
  from dignity.report_matter m
  left join dignity.task t on t.organisation_id = m.organisation_id and t.matter_id = m.id and t.state = 'owed'
  where m.id = $1 and m.state = 'triage'
  for no key update of m`;

type Place = ReturnType<typeof placeIn>;

const placeIn = ({ id, organisationId }: Pick<NewMatter, "id" | "organisationId">, column: string) => ({
  table: "report_matter",
  column,
  rowId: id,
  organisationId,
});

const sealParty = (key: DataKey, { role, personId, name }: Party, place: Place): StoredParty => ({
  role,
  personId: personId ?? null,
  nameEnvelope: seal(key, name, place).toString("base64"),
});

const openParty = (key: DataKey, { role, personId, nameEnvelope }: StoredParty, place: Place): Party => ({
  role: role as Party["role"],
  personId: personId ?? undefined,
  name: open(key, Buffer.from(nameEnvelope, "base64"), place),
});

export const respondents = (parties: readonly Party[]): string[] => [
  ...new Set(parties.flatMap(({ role, personId }) => (role === "respondent" && personId ? [personId] : []))),
];
