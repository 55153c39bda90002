import { once } from "node:events";
import type { AddressInfo } from "node:net";

import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { onTestFinished } from "vitest";

export interface MailServer {
  readonly url: string;
  readonly received: readonly ParsedMail[];
}

export interface Behaviour extends SMTPServerOptions {
  /** Happens when a message has been received and before that is confirmed. */
  readonly beforeConfirming?: (mail: ParsedMail) => Promise<void>;
}

/** A real SMTP server for one test, that keeps what it is given. */
export async function mailServer({ beforeConfirming, ...options }: Behaviour = {}): Promise<MailServer> {
  const received: ParsedMail[] = [];
  const receive = async (mail: ParsedMail) => {
    received.push(mail);
    await beforeConfirming?.(mail);
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) =>
      void simpleParser(stream)
        .then(receive)
        .then(() => done(), done),
    ...options,
  });
  // A client that is killed in the middle is no fault of the server.
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, received };
}

/** What a server answers with, as the library wants it. */
export const refusal = (responseCode: number): Error =>
  Object.assign(new Error("the mailbox of Jo Bloggs"), { responseCode });
