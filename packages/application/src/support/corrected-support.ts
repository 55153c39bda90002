import type { Book } from "../ports/ledger.ts";
import type { NewSupport } from "../ports/support.ts";
import { stale } from "../stale.ts";
import { invalid, notFound, type Outcome, succeed } from "../user-error.ts";

export interface SupportCorrection {
  readonly supportId: string;
  readonly expectedVersion: number;
  /** What was wrong. */
  readonly reason: string;
}

/** The entry of this case that is corrected, locked; undefined where nothing is. */
export async function correctedSupport(
  book: Book,
  caseId: string,
  correction: SupportCorrection | undefined,
): Promise<Outcome<NewSupport["corrects"]>> {
  if (!correction) return succeed(undefined);
  const { supportId, expectedVersion, reason } = correction;
  const before = await book.lockSupport(supportId);
  if (before?.caseId !== caseId) return notFound("input", "corrects", "supportId");
  if (before.replaced) return supportReplaced("input", "corrects", "supportId");
  if (before.version !== expectedVersion) return stale(before.version, "corrects");
  if (!reason.trim()) return invalid("ANSWER_MISSING", "Say what was wrong.", "input", "corrects", "reason");
  return succeed({ before, reason });
}

export const supportReplaced = (...path: readonly string[]): Outcome<never> =>
  invalid("SUPPORT_REPLACED", "This entry has been corrected. Go on from what stands in its place.", ...path);
