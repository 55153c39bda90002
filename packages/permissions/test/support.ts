import type { Actor, CaseFacts, HeldGrant } from "@dignity/permissions";

export const grant = (change: Partial<HeldGrant> = {}): HeldGrant => ({
  pathway: "bullying",
  role: "lead",
  action: "read",
  reach: "organisation",
  programmeId: null,
  hidden: [],
  ...change,
});

export const actorWith = (...grants: readonly HeldGrant[]): Actor => ({
  personId: "me",
  organisationId: "ours",
  capacity: "employer",
  grants,
});

/** A case of our own, in our capacity, that nobody is excluded from. */
export const facts = (change: Partial<CaseFacts> = {}): CaseFacts => ({
  organisationId: "ours",
  capacity: "employer",
  pathway: "bullying",
  programmeId: null,
  excluded: [],
  assignments: [],
  shares: [],
  ...change,
});

/** A case of another organisation on which ours works, in our capacity. */
export const shared = (change: Partial<CaseFacts> = {}): CaseFacts =>
  facts({
    organisationId: "theirs",
    capacity: "educator",
    shares: [{ organisationId: "ours", capacity: "employer" }],
    ...change,
  });
