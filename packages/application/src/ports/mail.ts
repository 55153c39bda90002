export interface Message {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export type HandedOver =
  | { readonly ok: true }
  | { readonly ok: false; readonly permanent: boolean; readonly code: string };

/** Hands a message to the world. Throws only for faults of its own; what the other side answers is in the result. */
export interface Mailer {
  send(message: Message): Promise<HandedOver>;
}
