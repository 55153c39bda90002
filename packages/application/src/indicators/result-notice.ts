import { randomUUID } from "node:crypto";

import type { NewNotice } from "../ports/deliveries.ts";

/** Says that there is something to do, and nothing about what, where or of whom: that is read where it is kept. */
export function resultNotice(organisationId: string, resultId: string, rung: number, personId: string): NewNotice {
  const id = randomUUID();
  return {
    id,
    organisationId,
    about: { resultId, rung },
    personId,
    messageId: `<${id}@dignity.invalid>`,
    subject: "Dignity: a result awaits an action",
    body: [
      "A result that you watch in Dignity asks for an action, and none has been recorded yet.",
      "",
      "Sign in to see which one, and to record what was looked into and what is to be done.",
    ].join("\n"),
  };
}
