import { registerEnumType } from "type-graphql";

export const CaseOrder = {
  OPENED_NEWEST_FIRST: "OPENED_NEWEST_FIRST",
  OPENED_OLDEST_FIRST: "OPENED_OLDEST_FIRST",
} as const;
export type CaseOrder = keyof typeof CaseOrder;

registerEnumType(CaseOrder, {
  name: "CaseOrder",
  description: "In which order cases are listed.",
  valuesConfig: {
    OPENED_NEWEST_FIRST: { description: "By the moment they were opened, the newest first." },
    OPENED_OLDEST_FIRST: { description: "By the moment they were opened, the oldest first." },
  },
});
