import { randomUUID } from "node:crypto";

import { seal } from "@dignity/encryption";

import type { Making } from "./making.ts";
import { standingOf } from "./standing.ts";

/** Who is there, which post they have, and where they are written to. */
export async function changePeople(making: Making, organisationId: string): Promise<void> {
  const { manager, keeper, asked, changes, now } = making;
  await keeper.addPeople(
    changes.add.map(({ name, email, issuer, subject }) => ({
      id: randomUUID(),
      name,
      email,
      identities: [{ issuer, subject }],
    })),
  );
  const { people } = await standingOf(manager, asked);
  await keeper.appoint(
    [...changes.add, ...changes.appoint].map(({ issuer, subject, post }) => {
      const person = people.find((one) => one.issuer === issuer && one.subject === subject);
      return { organisationId, id: randomUUID(), personId: person?.personId ?? "", post, validFrom: now };
    }),
  );
  for (const { appointmentId, post } of changes.changePosts)
    await manager.query("update dignity.appointment set post = $2 where id = $1", [appointmentId, post]);
  for (const { personId, email } of changes.changeAddresses) await changeAddress(making, personId, email);
}

async function changeAddress({ manager, keyring }: Making, personId: string, email: string): Promise<void> {
  const [row] = await manager.query<readonly { id: string; wrapped: Buffer }[]>(keyOf, [personId]);
  if (!row) throw new Error("Somebody's key is gone: they have been forgotten.");
  const key = keyring.unwrapDataKey(row.id, null, row.wrapped);
  const place = { table: "person", column: "email_envelope", rowId: personId, organisationId: null };
  await manager.query("update dignity.person set email_envelope = $2, email_digest = $3 where id = $1", [
    personId,
    seal(key, email, place),
    keyring.digest(email),
  ]);
}

const keyOf = "select k.id, k.wrapped from dignity.person p join dignity.data_key k on k.id = p.key_id where p.id = $1";
