import type { FieldWriter } from "../compile/compilation.ts";
import type { Piece } from "../compile/piece.ts";
import type { SealedMaterial } from "../finish/envelope.ts";
import { finishing, type Scope } from "../finish/finish.ts";

/** Where an envelope lies, and which key it is under. All are SQL. */
export interface Sealed {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
  readonly organisationId: string;
  readonly envelope: string;
  readonly keyId: string;
}

/** An envelope of a row of this table; its place is what it was bound to when it was sealed. */
export const sealedIn = (table: string, column: string, row: string, keyId = `${row}.key_id`): Sealed => ({
  table: `'${table}'`,
  column: `'${column}'`,
  rowId: `${row}.id`,
  organisationId: `${row}.organisation_id`,
  envelope: `${row}.${column}`,
  keyId,
});

/** The envelope with its keys, both still wrapped: SealedMaterial. Empty where the key is not there any more. */
export function materialOf({ table, column, rowId, organisationId, envelope, keyId }: Sealed): string {
  const base64 = (bytes: string) => `encode(${bytes}, 'base64')`;
  const parts = [table, column, rowId, organisationId, base64(envelope), "e.id", base64("e.wrapped")];
  const owner = ["e.organisation_id", base64("f.wrapped")];
  return (
    `coalesce((select json_build_array(${[...parts, ...owner].join(", ")}) from dignity.data_key e` +
    ` left join dignity.organisation_key f on f.organisation_id = e.organisation_id where e.id = ${keyId}), '[]'::json)`
  );
}

/** What stands for text that was erased by destroying its key, where the schema must have something. */
const erased = "";

const openText = (material: SealedMaterial, { open }: Scope) => open(material) ?? erased;

/** Protected text in clear. */
export const openedText = (sealed: Sealed): Piece => ({
  sql: `case when ${sealed.envelope} is not null then ${materialOf(sealed)} end`,
  finish: finishing(openText),
});

export const protectedText =
  (at: (row: string) => Sealed): FieldWriter =>
  ({ row }) =>
    openedText(at(row));
