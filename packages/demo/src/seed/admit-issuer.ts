import { personas } from "../people/personas.ts";

/** What can be asked in SQL. */
interface Asking {
  query(sql: string, parameters: unknown[]): Promise<unknown>;
}

/** The demo may come up at another address, and its issuer is named after that: the personas are the same people. */
export async function admitIssuer(database: Asking, issuer: string): Promise<void> {
  await database.query(
    `insert into dignity.person_identity (issuer, subject, person_id)
     select distinct $1::text, subject, person_id from dignity.person_identity where subject = any ($2::text[])
     on conflict do nothing`,
    [issuer, personas.map(({ key }) => key)],
  );
}
