import { Field, ID, Int, ObjectType } from "type-graphql";

import { hiddenAs } from "../hidden.ts";
import { LocalDate } from "../scalars/local-date.ts";
import { Node } from "./node.ts";
import { Party } from "./party.ts";
import { SupportRoute } from "./policy/support-route.ts";
import { SupportAnswer, SupportKind } from "./support-enums.ts";

@ObjectType({
  description: "Support that was offered to somebody in a case, or to which they were referred, and what became of it.",
  implements: Node,
  simpleResolvers: true,
})
export class SupportEntry extends Node {
  @Field(() => SupportRoute, { description: "Where the support is had." })
  readonly route!: SupportRoute;

  @Field(() => SupportKind, { description: "Whether it is an offer or a referral." })
  readonly kind!: SupportKind;

  @Field(() => Party, {
    nullable: true,
    description: `Whom it is for. ${hiddenAs("parties")} The reporter is shown only to those who hold the grant “identify” for this case.`,
  })
  readonly party!: Party | null;

  @Field(() => LocalDate, { description: "The day on which it was offered, in the owner's time zone." })
  readonly offeredOn!: string;

  @Field(() => SupportAnswer, { nullable: true, description: "What was said to it; null while nothing has been." })
  readonly answer!: SupportAnswer | null;

  @Field(() => LocalDate, { nullable: true, description: "The day on which it was answered." })
  readonly answeredOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Why it was declined, if that was said, or why it is unsafe. Kept encrypted. ${hiddenAs("notes")}`,
  })
  readonly reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Where the copy of the referral is kept. Kept encrypted. ${hiddenAs("notes")}`,
  })
  readonly copyReference!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: `Whether they went; null while that is not recorded. ${hiddenAs("health")}`,
  })
  readonly attended!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: `What came of it, for example advice on fitness for work; never of a confidential route. Kept encrypted. ${hiddenAs("health")}`,
  })
  readonly outcome!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The day from which nothing more comes of it; null while something may.",
  })
  readonly endedOn!: string | null;

  @Field(() => ID, { nullable: true, description: "The id of the entry in whose place it stands, for `node`." })
  readonly replaces!: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Why it takes the place of another. Kept encrypted. ${hiddenAs("notes")}`,
  })
  readonly correctionReason!: string | null;

  @Field(() => ID, { nullable: true, description: "The id of the correction that stands in its place, for `node`." })
  readonly replacedBy!: string | null;

  @Field(() => Int, { description: "Counts its changes: what `expectedVersion` refers to." })
  readonly version!: number;
}
