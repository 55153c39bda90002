import { registerEnumType } from "type-graphql";

export const Rhythm = { QUARTER: "QUARTER", HALF_YEAR: "HALF_YEAR", YEAR: "YEAR" } as const;
export type Rhythm = keyof typeof Rhythm;

registerEnumType(Rhythm, {
  name: "Rhythm",
  description: "How often something comes round in the organisation's reporting year.",
  valuesConfig: {
    QUARTER: { description: "Every three months." },
    HALF_YEAR: { description: "Every six months." },
    YEAR: { description: "Once a year." },
  },
});
