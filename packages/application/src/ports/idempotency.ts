/** What an idempotency key answered before. */
export interface Remembered {
  readonly inputDigest: string;
  readonly response: Readonly<Record<string, unknown>>;
}

/** What idempotency keys have answered. */
export interface Memory {
  /** What this key answered before. Others with the same key wait until this transaction ends. */
  recall(operation: string, key: string): Promise<Remembered | undefined>;
  remember(operation: string, key: string, remembered: Remembered): Promise<void>;
}
