import { once } from "node:events";
import type { AddressInfo } from "node:net";

import { type AddressObject, type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

import type { Mailbox, MailboxMessage } from "./mailbox.ts";

const host = "127.0.0.1";
const kept = 500;
const largest = 1_000_000;

/** A real mail server that keeps what it is given, in memory, and sends nothing on. Port 0: any that is free. */
export async function startMailbox({ port = 0 }: { readonly port?: number } = {}): Promise<Mailbox> {
  const messages: MailboxMessage[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    size: largest,
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        messages.unshift(messageOf(mail));
        messages.splice(kept);
        done();
      }, done);
    },
  });
  server.listen(port, host);
  await once(server.server, "listening");
  // A client that goes away in the middle of a letter is no reason to end the demo.
  server.on("error", () => undefined);
  const { port: bound } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://${host}:${bound}`,
    messages: () => [...messages],
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const messageOf = ({ messageId = "", from, to, subject = "", text = "" }: ParsedMail): MailboxMessage => ({
  messageId,
  from: addressesIn(from),
  to: addressesIn(to),
  subject,
  text: text.trimEnd(),
  receivedAt: new Date().toISOString(),
});

const addressesIn = (field: AddressObject | AddressObject[] | undefined): string =>
  [field ?? []]
    .flat()
    .map(({ text }) => text)
    .join(", ");
