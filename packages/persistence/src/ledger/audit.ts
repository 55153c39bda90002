import type { Book } from "@dignity/application";

import { OutboxEntry } from "../entities/waking.ts";
import type { Page } from "./page.ts";

type Part = Pick<Book, "audit" | "post">;

/** What is told afterwards: to whoever checks, and to the queue. */
export const auditOf = ({ rows, insert, now }: Page): Part => ({
  async audit(organisationId, action, { kind, id }, detail = {}) {
    await rows("select app.audit($1, $2, $3, $4, $5)", organisationId, action, kind, id, detail);
  },
  async post(organisationId, topic, ...subjectIds) {
    await insert(
      OutboxEntry,
      subjectIds.map((subjectId) => ({ organisationId, topic, subjectId, createdAt: now })),
    );
  },
});
