export interface MailboxMessage {
  /** As it arrived; nothing of it is trusted when it is shown. */
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** By the real clock, RFC 3339. */
  readonly receivedAt: string;
}

/** Where the demo's mail ends: nothing leaves this computer. */
export interface Mailbox {
  readonly smtpUrl: string;
  /** Newest first. */
  messages(): readonly MailboxMessage[];
  stop(): Promise<void>;
}
