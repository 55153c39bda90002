import { always, enumColumn } from "../compile/columns.ts";
import type { Model } from "../compile/compilation.ts";
import { personOf } from "./person.ts";
import { protectedText } from "./sealed.ts";

/** Somebody in a case or a matter, which keep their parties in different ways: these are the columns of both. */
export const party: Model = {
  fields: {
    id: always((row) => `case when ${row}.sealed_table = 'case_party' then 'party_' || ${row}.sealed_row end`),
    role: enumColumn("role"),
    name: protectedText((row) => ({
      table: `${row}.sealed_table`,
      column: `${row}.sealed_column`,
      rowId: `${row}.sealed_row`,
      organisationId: `${row}.organisation_id`,
      envelope: `${row}.name_envelope`,
      keyId: `${row}.key_id`,
    })),
    person: personOf,
  },
};

/** The parties of one case. */
export const partiesOfCase = (row: string): string => casePartiesWhere(`c.case_id = ${row}.id`, row);

/** The party that a row of a case names. */
export const partyNamed = (row: string): string => casePartiesWhere(`c.id = ${row}.party_id`, row);

const casePartiesWhere = (condition: string, row: string) =>
  `(select c.role, c.person_id, c.name_envelope, c.organisation_id, c.case_id as key_id, c.id as position,
    'case_party' as sealed_table, 'name_envelope' as sealed_column, c.id as sealed_row
    from dignity.case_party c where c.organisation_id = ${row}.organisation_id and ${condition})`;

/** The parties of one matter in triage. */
export const partiesOfMatter = (row: string): string =>
  `(select c.party->>'role' as role, (c.party->>'personId')::uuid as person_id, c.position,
    decode(c.party->>'nameEnvelope', 'base64') as name_envelope, ${row}.organisation_id, ${row}.key_id,
    'report_matter' as sealed_table, 'parties.' || (c.position - 1) as sealed_column, ${row}.id as sealed_row
    from jsonb_array_elements(${row}.parties) with ordinality c(party, position))`;
