import type { HandedOver, Mailer, Message } from "@dignity/application";
import { createTransport } from "nodemailer";

import { faultIn } from "./fault-in.ts";
import { refusalOf } from "./refusal-of.ts";

export interface SmtpOptions {
  /** Where the mail server is: "smtps://user:password@mail.example.org", or "smtp://...?requireTLS=true". */
  readonly url: string;
  /** The one mailbox everything is sent from. */
  readonly from: string;
}

export interface SmtpMailer extends Mailer {
  close(): void;
}

// Well within the time a job is locked for, so that nobody else takes a delivery on which a slow server still works.
const patience = { dnsTimeout: 5_000, connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };

/** Hands messages to an SMTP server as plain text, one connection for each; says whether trying again can help. */
export function createSmtpMailer({ url, from }: SmtpOptions): SmtpMailer {
  const transport = createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true });
  const send = async (message: Message): Promise<HandedOver> => {
    const fault = faultIn(message);
    if (fault) return { ok: false, permanent: true, code: fault };
    const { messageId, to, subject, text } = message;
    const address = { name: "", address: to };
    try {
      await transport.sendMail({
        messageId,
        from,
        to: address,
        subject,
        text,
        // RFC 3834: no "out of office" is to answer.
        headers: { "Auto-Submitted": "auto-generated" },
      });
      return { ok: true };
    } catch (error) {
      return refusalOf(error);
    }
  };
  return { send, close: () => transport.close() };
}
