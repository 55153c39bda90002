import { randomUUID } from "node:crypto";

import type { Client } from "./client.ts";
import type { UserError } from "./user-error.ts";

export interface Entry {
  readonly id: string;
  readonly route: { readonly key: string; readonly label: string; readonly confidential: { at: string } | null };
  readonly kind: string;
  readonly party: { readonly role: string; readonly name: string } | null;
  readonly offeredOn: string;
  readonly answer: string | null;
  readonly answeredOn: string | null;
  readonly reason: string | null;
  readonly copyReference: string | null;
  readonly attended: boolean | null;
  readonly outcome: string | null;
  readonly endedOn: string | null;
  readonly replaces: string | null;
  readonly correctionReason: string | null;
  readonly replacedBy: string | null;
  readonly version: number;
}

export const wholeEntry = `id route { key label confidential { at } } kind party { role name } offeredOn answer answeredOn
  reason copyReference attended outcome endedOn replaces correctionReason replacedBy version`;

type Given = Readonly<Record<string, unknown>>;

interface Recorded {
  readonly entry: Entry | null;
  readonly userErrors: readonly UserError[];
}

/** Offers, unless told otherwise, to the one who is affected. */
export const offer = (client: Client, caseId: string, given: Given): Promise<Recorded> =>
  client.mutate("recordSupport", offering(caseId, given), `entry { ${wholeEntry} }`);

export const offering = (caseId: string, given: Given): Given => ({
  idempotencyKey: randomUUID(),
  caseId,
  kind: "OFFER",
  to: "AFFECTED",
  ...given,
});

export const news = (client: Client, { id, version }: Pick<Entry, "id" | "version">, given: Given): Promise<Recorded> =>
  client.mutate(
    "answerSupport",
    { idempotencyKey: randomUUID(), supportId: id, expectedVersion: version, ...given },
    `entry { ${wholeEntry} }`,
  );

/** What makes an entry the correction of this one. */
export const correcting = ({ id: supportId, version: expectedVersion }: Pick<Entry, "id" | "version">) => ({
  corrects: { supportId, expectedVersion, reason: "The wrong line." },
});

/** The same, where they have to succeed. */
export const offered = async (...given: Parameters<typeof offer>): Promise<Entry> => sure(await offer(...given));
export const told = async (...given: Parameters<typeof news>): Promise<Entry> => sure(await news(...given));

function sure({ entry, userErrors }: Recorded): Entry {
  if (!entry) throw new Error(JSON.stringify(userErrors));
  return entry;
}

/** The register of a case, for somebody; null if they do not see the case. */
export async function registerOf(client: Client, id: string): Promise<readonly Entry[] | null> {
  const query = `query ($id: ID!) { case(id: $id) { support { ${wholeEntry} } } }`;
  return (await client.ask<{ case: { support: Entry[] } | null }>(query, { id })).case?.support ?? null;
}
