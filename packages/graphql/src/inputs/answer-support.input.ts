import type { AnswerSupportInput as Command, Outcome } from "@dignity/application";
import type { Temporal } from "temporal-polyfill";
import { Field, ID, InputType, Int } from "type-graphql";

import { lowerCase } from "../lower-case.ts";
import { mapped } from "../outcome.ts";
import { uuidOf } from "../scalars/global-id.ts";
import { LocalDate } from "../scalars/local-date.ts";
import { SupportAnswer } from "../types/support-enums.ts";
import { keyDescription, keyOf } from "./idempotency-key.ts";

@InputType({
  description: "What became of an offer or a referral. Each thing is told once; leave out what is not known yet.",
})
export class AnswerSupportInput {
  @Field(() => ID, { description: keyDescription })
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: "The entry of the support register." })
  readonly supportId!: string;

  @Field(() => Int, { description: "Its version when you last saw it." })
  readonly expectedVersion!: number;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "The day on which it was answered, or on which it ended, in the owner's time zone; today if left out. Never in the future.",
  })
  readonly on!: Temporal.PlainDate | null;

  @Field(() => SupportAnswer, {
    nullable: true,
    description: "What was said to it. All else comes after it, or with it.",
  })
  readonly answer!: SupportAnswer | null;

  @Field(() => String, {
    nullable: true,
    description: "Why it is unsafe, or why it was declined, which nobody has to say. Kept encrypted.",
  })
  readonly reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Where the copy of the referral is kept. It is asked for where the route keeps copies. Kept encrypted.",
  })
  readonly copyReference!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether they went." })
  readonly attended!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "What came of it; refused where the route is confidential. Kept encrypted.",
  })
  readonly outcome!: string | null;

  @Field(() => Boolean, { nullable: true, description: "True when nothing more is to come of it." })
  readonly ended!: boolean | null;

  toCommand(): Outcome<Command> {
    const { supportId, expectedVersion, answer } = this;
    const rest = { supportId: uuidOf("support", supportId), expectedVersion };
    const news = {
      on: this.on ?? undefined,
      answer: answer ? lowerCase(answer) : undefined,
      reason: this.reason ?? undefined,
      copyReference: this.copyReference ?? undefined,
      attended: this.attended ?? undefined,
      outcome: this.outcome ?? undefined,
      ended: this.ended ?? undefined,
    };
    return mapped(keyOf(this.idempotencyKey), (idempotencyKey) => ({ idempotencyKey, ...rest, ...news }));
  }
}
