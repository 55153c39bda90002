import type { Outcome, ReportInput } from "@dignity/application";
import type { Temporal } from "temporal-polyfill";
import { Field, ID, InputType } from "type-graphql";

import { mapped } from "../outcome.ts";
import { DateTime } from "../scalars/date-time.ts";
import { uuidOf } from "../scalars/global-id.ts";
import { MatterInput, mattersOf } from "./matter.input.ts";

@InputType({ description: "A concern that has not been reported yet." })
export class PreviewReportInput {
  @Field(() => ID, { description: "The organisation in which it arose." })
  readonly organisationId!: string;

  @Field(() => String, { description: "The pathway to report it on: one that the organisation uses." })
  readonly pathway!: string;

  @Field(() => DateTime, { description: "When it happened, or began." })
  readonly incidentAt!: Temporal.Instant;

  @Field(() => [MatterInput], { description: "The matters it has: at least one." })
  readonly matters!: readonly MatterInput[];

  toCommand(): Outcome<ReportInput> {
    const { organisationId, pathway, incidentAt } = this;
    const rest = { organisationId: uuidOf("organisation", organisationId), pathway, incidentAt };
    return mapped(mattersOf(this.matters), (matters) => ({ ...rest, matters }));
  }
}
