import type { Message } from "@dignity/application";

const oneMailbox = /^[^\s\p{Cc},;:<>()"@[\]\\]{1,64}@[^\s\p{Cc},;:<>()"@[\]\\]{1,255}$/u;
const oneMessageId = /^<[^\s\p{Cc}<>]{1,250}>$/u;
const control = /\p{Cc}/u;

/** Why a message must not go out as it is: a line break in a header would let its writer add headers or recipients. */
export function faultIn({ to, messageId, subject }: Message): string | undefined {
  if (!oneMailbox.test(to)) return "BAD_ADDRESS";
  if (!oneMessageId.test(messageId)) return "BAD_MESSAGE_ID";
  if (control.test(subject)) return "BAD_SUBJECT";
  return undefined;
}
