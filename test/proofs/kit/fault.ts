/** A fault as somebody might make it, planted on purpose, and which of the three has to catch it. */
export type Fault = CompilerFault | PolicyFault | Leak;

/** In the text of a plugin: the compiler must refuse it, and say so with these words. */
export interface CompilerFault {
  readonly caughtBy: "compiler";
  readonly name: string;
  readonly plugin: string;
  /** Below the plugin's `src`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly says: string;
}

/** In the data of a plugin: the check of that name must find it. */
export interface PolicyFault {
  readonly caughtBy: "kit";
  readonly name: string;
  /** A policy's id, or a plugin's for a fault that no single policy has. */
  readonly of: string;
  /** Which value is changed, as in "tasks.feedback.by.0". */
  readonly at: string;
  /** To what. Left out: it is taken away. */
  readonly to?: unknown;
  readonly check: string;
  /** It is planted into versions that have been published. */
  readonly published?: true;
}

/** In permissions, SQL or row security: one enforcer disagrees with another. */
export interface Leak {
  readonly caughtBy: "differential";
  readonly name: string;
}
