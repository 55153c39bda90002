import type { Cast } from "../cast/cast.ts";
import type { Persona } from "../cast/persona.ts";
import { addressOf } from "../seed/address.ts";
import type { MailboxMessage } from "./mailbox.ts";

/** What has been sent to a persona. Somebody with two posts has one address. */
export function mailOf(persona: Persona, cast: Cast, messages: readonly MailboxMessage[]): readonly MailboxMessage[] {
  const address = addressOf(cast.find(persona.sameAs ?? persona.key) ?? persona);
  return messages.filter(({ to }) => to === address);
}
