import type { EntityManager } from "typeorm";

/** What was done, for the organisation's audit log: ids and words of policies, nobody's name. */
export interface Done {
  readonly action: "organisation.opened" | "pathway.adopted" | "times.set" | "role.given" | "role.ended";
  readonly subject: "organisation" | "role";
  readonly id: string;
  readonly detail?: object;
}

/** Writes it into the chained log, in the transaction in which it is done. */
export async function record(manager: EntityManager, organisationId: string, done: readonly Done[]): Promise<void> {
  for (const { action, subject, id, detail = {} } of done)
    await manager.query("select app.audit($1, $2, $3, $4, $5)", [
      organisationId,
      action,
      subject,
      id,
      JSON.stringify(detail),
    ]);
}
