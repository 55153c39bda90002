/** One belittling remark in somebody's job, about which somebody complained informally. */
export const remark = {
  perpetrator: "staff",
  named: true,
  actedAs: "employerRole",
  type: "active",
  pattern: "isolated",
  complaint: "informal",
  listedAct: "none",
  onlyLegitimate: false,
  undermining: true,
} as const;

/** A noisy place to work in, of which nobody in particular is said to be the cause. */
export const noise = {
  perpetrator: "staff",
  named: false,
  pattern: "persistent",
  complaint: "none",
  listedAct: "none",
  onlyLegitimate: false,
  undermining: false,
} as const;

/** An assault by a service user on somebody of the staff. */
export const assault = {
  byWhom: "serviceUser",
  violent: true,
  criminal: true,
  discriminatory: false,
  bullyingAlleged: false,
  absent: false,
  meetingRequested: false,
  managerInvolved: false,
} as const;
