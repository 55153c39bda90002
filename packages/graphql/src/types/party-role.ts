import { registerEnumType } from "type-graphql";

export const PartyRole = {
  REPORTER: "REPORTER",
  AFFECTED: "AFFECTED",
  RESPONDENT: "RESPONDENT",
  WITNESS: "WITNESS",
} as const;
export type PartyRole = keyof typeof PartyRole;

registerEnumType(PartyRole, {
  name: "PartyRole",
  description: "The part somebody has in a matter.",
  valuesConfig: {
    REPORTER: { description: "Whoever told us." },
    AFFECTED: { description: "Somebody it happened to." },
    RESPONDENT: { description: "Somebody it is said about. They never learn of the case here." },
    WITNESS: { description: "Somebody who saw or heard it." },
  },
});
