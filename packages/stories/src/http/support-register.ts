import { standingOf, type SupportStanding } from "../support.ts";

/** An entry of a case's support register, as a server answers it. */
export interface SupportAnswer {
  readonly id: string;
  readonly route: { readonly key: string };
  readonly kind: string;
  readonly answer: string | null;
  readonly attended: boolean | null;
  readonly endedOn: string | null;
  readonly version: number;
}

export const supportFields = "support { id route { key } kind answer attended endedOn version }";

/** How far each kind of support has come; where it was offered twice, the last. */
export const standingsIn = (entries: readonly SupportAnswer[]): ReadonlyMap<string, SupportStanding> =>
  new Map(entries.map((entry) => [entry.route.key, standingIn(entry)]));

function standingIn({ kind, answer, attended, endedOn }: SupportAnswer): SupportStanding {
  return standingOf({
    kind: kind === "OFFER" ? "offer" : "referral",
    answer: (answer?.toLowerCase() as "accepted" | "declined" | "unsafe" | undefined) ?? undefined,
    attended: attended ?? false,
    ended: endedOn !== null,
  });
}
