import type { Outcome, RecordIndicatorResultInput as Command } from "@dignity/application";
import type { Temporal } from "temporal-polyfill";
import { Field, ID, InputType, Int } from "type-graphql";

import { mapped } from "../outcome.ts";
import { uuidOf } from "../scalars/global-id.ts";
import { LocalDate } from "../scalars/local-date.ts";
import { keyDescription, keyOf } from "./idempotency-key.ts";

@InputType({ description: "What a survey or a visit has shown." })
export class RecordIndicatorResultInput {
  @Field(() => ID, { description: keyDescription })
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: "The organisation it is about: your own, or one in the programme that yours leads." })
  readonly organisationId!: string;

  @Field(() => String, { description: "The pathway whose policy watches it." })
  readonly pathway!: string;

  @Field(() => String, { description: "The survey or visit, by the policy's own key." })
  readonly indicator!: string;

  @Field(() => LocalDate, { description: "The first day it is about." })
  readonly periodFrom!: Temporal.PlainDate;

  @Field(() => LocalDate, { description: "The last day it is about. Never in the future." })
  readonly periodTo!: Temporal.PlainDate;

  @Field(() => String, { description: "One of the indicator's marks, by the policy's own key." })
  readonly mark!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many answered, where that is known. A committee is told the mark of a survey only if more than 7 did.",
  })
  readonly respondents!: number | null;

  @Field(() => String, { nullable: true, description: "What was written or seen. Name nobody. Kept encrypted." })
  readonly comment!: string | null;

  @Field(() => ID, { nullable: true, description: "The result that this one corrects and takes the place of." })
  readonly replaces!: string | null;

  toCommand(): Outcome<Command> {
    const { pathway, indicator, periodFrom, periodTo, mark, replaces } = this;
    return mapped(keyOf(this.idempotencyKey), (idempotencyKey) => ({
      idempotencyKey,
      organisationId: uuidOf("organisation", this.organisationId),
      pathway,
      indicator,
      periodFrom,
      periodTo,
      mark,
      respondents: this.respondents ?? undefined,
      comment: this.comment ?? undefined,
      replaces: replaces === null || replaces === undefined ? undefined : uuidOf("indicatorResult", replaces),
    }));
  }
}
