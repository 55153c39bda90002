import { Field, ObjectType, registerEnumType } from "type-graphql";

import { LocalDate } from "../../scalars/local-date.ts";
import { Label } from "../label.ts";

export const ApprovalDecision = { REVIEWED: "REVIEWED", APPROVED: "APPROVED", RATIFIED: "RATIFIED" } as const;
export type ApprovalDecision = keyof typeof ApprovalDecision;

registerEnumType(ApprovalDecision, {
  name: "ApprovalDecision",
  description: "What a body has decided about a version of a policy.",
  valuesConfig: {
    REVIEWED: { description: "It has looked at it." },
    APPROVED: { description: "It agrees to it." },
    RATIFIED: { description: "It has put it into force." },
  },
});

@ObjectType({ description: "One body has looked at a version of a policy.", simpleResolvers: true })
export class PolicyApproval {
  @Field(() => Label, { description: "The body." })
  readonly by!: Label;

  @Field(() => ApprovalDecision, { description: "What it decided." })
  readonly decision!: ApprovalDecision;

  @Field(() => LocalDate, { description: "On which day." })
  readonly on!: string;

  @Field(() => [String], {
    nullable: true,
    description: "The rules it decided on, by name; null where on all of them.",
  })
  readonly rules!: readonly string[] | null;
}
