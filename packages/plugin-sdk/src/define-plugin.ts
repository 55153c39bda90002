import type { Approval, Policy } from "@dignity/kernel";

/** What somebody publishes: pathways that organisations can adopt. */
export interface Plugin {
  /** Lower case, for example "hee-em". Every policy id begins with it. */
  readonly id: string;
  /** Who publishes it. */
  readonly publisher: string;
  /** The range of SDK versions it was written for, for example "^1.0.0". */
  readonly sdk: string;
  /** Every version ever published, oldest first within a pathway. None is ever removed: cases stay with theirs. */
  readonly policies: readonly Policy[];
  /** Approvals given to versions, by policy id. They come after a version and change nothing in it. */
  readonly approvals?: Readonly<Record<string, readonly Approval[]>>;
}

/** Declares a plugin. Returns the same object; the checks are made when a server loads it and by the testkit. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin;
}
