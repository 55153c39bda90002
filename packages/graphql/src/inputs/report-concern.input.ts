import type { Outcome, ReportConcernInput as Command } from "@dignity/application";
import type { Temporal } from "temporal-polyfill";
import { Field, ID, InputType } from "type-graphql";

import { mapped, together } from "../outcome.ts";
import { DateTime } from "../scalars/date-time.ts";
import { uuidOf } from "../scalars/global-id.ts";
import { keyDescription, keyOf } from "./idempotency-key.ts";
import { MatterInput, mattersOf } from "./matter.input.ts";

@InputType({ description: "A concern, as somebody reports it." })
export class ReportConcernInput {
  @Field(() => ID, { description: keyDescription })
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: "The organisation in which it arose. It need not be yours." })
  readonly organisationId!: string;

  @Field(() => String, { description: "The pathway to report it on: one that the organisation uses." })
  readonly pathway!: string;

  @Field(() => DateTime, { description: "When it happened, or began." })
  readonly incidentAt!: Temporal.Instant;

  @Field(() => String, { description: "What happened, in your words. Kept encrypted." })
  readonly account!: string;

  @Field(() => [MatterInput], { description: "The matters it has: at least one." })
  readonly matters!: readonly MatterInput[];

  toCommand(): Outcome<Command> {
    const { organisationId, pathway, incidentAt, account } = this;
    const checked = together({ idempotencyKey: keyOf(this.idempotencyKey), matters: mattersOf(this.matters) });
    const rest = { organisationId: uuidOf("organisation", organisationId), pathway, incidentAt, account };
    return mapped(checked, (valid) => ({ ...valid, ...rest }));
  }
}
