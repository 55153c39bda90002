export { createSmtpMailer } from "./smtp-mailer.ts";
export type { SmtpMailer, SmtpOptions } from "./smtp-mailer.ts";
