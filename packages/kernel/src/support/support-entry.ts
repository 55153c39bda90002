import type { Temporal } from "temporal-polyfill";

/** An offer leaves it to the person to go; a referral asks somebody to see them, and can have a copy. */
export type SupportKind = "offer" | "referral";

/** What was said to it. Declined and unsafe are answers like any other, and close it. */
export type SupportAnswer = "accepted" | "declined" | "unsafe";

/**
 * One offer of support to somebody in a case, or one referral, as far as it has come. Its days are those of the
 * organisation's time zone. It knows which texts there are, and never what they say.
 */
export interface SupportEntry {
  /** One of the policy's support routes. */
  readonly route: string;
  readonly kind: SupportKind;
  readonly offeredOn: Temporal.PlainDate;
  /** Whether it is recorded where the copy of the referral is kept. */
  readonly copyKept: boolean;
  readonly answer: SupportAnswer | undefined;
  /** When the answer was given; never before it was offered. */
  readonly answeredOn: Temporal.PlainDate | undefined;
  readonly attended: boolean | undefined;
  /** Whether it is recorded what came of it. */
  readonly hasOutcome: boolean;
  /** Undefined while something can still come of it. */
  readonly endedOn: Temporal.PlainDate | undefined;
}

export interface SupportRequest {
  /** One of the policy's support routes. */
  readonly route: string;
  readonly kind: SupportKind;
  /** The day on which it was offered, or on which somebody was referred; today if left out. */
  readonly on?: Temporal.PlainDate | undefined;
  /** Where the copy of the referral is kept. */
  readonly copyReference?: string | undefined;
}

/** What has become of an offer or a referral. Each thing is told once; what is left out is not known yet. */
export interface SupportNews {
  /** The day on which it was answered, or on which it ended; today if left out. */
  readonly on?: Temporal.PlainDate | undefined;
  readonly answer?: SupportAnswer | undefined;
  /** Why it is unsafe, or why it was declined, which nobody has to say. */
  readonly reason?: string | undefined;
  readonly copyReference?: string | undefined;
  readonly attended?: boolean | undefined;
  /** What came of it, for example the advice of Occupational Health. */
  readonly outcome?: string | undefined;
  /** Nothing more is to come of it. */
  readonly ended?: boolean | undefined;
}
