/** Whom support can be for, by the part they have. */
export const supportable = ["affected", "respondent", "witness", "reporter"] as const;

/** What somebody can say to an offer or a referral. */
export const supportAnswers = ["accepted", "declined", "unsafe"] as const;

/** How far an offer or a referral has come, in one word. */
export const supportStandings = ["offered", "referred", ...supportAnswers, "attended", "ended", "none"] as const;

export type SupportStanding = (typeof supportStandings)[number];

interface Entry {
  readonly kind: "offer" | "referral";
  readonly answer: (typeof supportAnswers)[number] | undefined;
  readonly attended: boolean;
  readonly ended: boolean;
}

/** The furthest it has come. What was declined or unsafe is called so, although it has ended. */
export function standingOf({ kind, answer, attended, ended }: Entry): SupportStanding {
  if (answer === undefined) return kind === "offer" ? "offered" : "referred";
  if (answer !== "accepted") return answer;
  if (ended) return "ended";
  return attended ? "attended" : answer;
}
