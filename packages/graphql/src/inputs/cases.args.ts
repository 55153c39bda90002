import type { Temporal } from "temporal-polyfill";
import { ArgsType, Field, InputType } from "type-graphql";

import { DateTime } from "../scalars/date-time.ts";
import { CaseOrder } from "../types/case-order.ts";
import { PageArgs } from "./page.args.ts";

@InputType({ description: "Which cases to list. All that is given must hold." })
export class CaseFilter {
  @Field(() => [String], { nullable: true, description: "In one of these states, by the policy's own keys." })
  readonly state!: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: "Of one of these levels, by the policy's own keys." })
  readonly level!: readonly string[] | null;

  @Field(() => String, { nullable: true, description: "On this pathway." })
  readonly pathway!: string | null;

  @Field(() => Boolean, { nullable: true, description: "At rest, or not." })
  readonly atRest!: boolean | null;

  @Field(() => DateTime, { nullable: true, description: "Opened at this moment or later." })
  readonly openedAfter!: Temporal.Instant | null;

  @Field(() => DateTime, { nullable: true, description: "Opened before this moment." })
  readonly openedBefore!: Temporal.Instant | null;

  @Field(() => Boolean, { nullable: true, description: "With a task whose time is over, or without." })
  readonly overdue!: boolean | null;
}

@ArgsType()
export class CasesArgs extends PageArgs {
  @Field(() => CaseFilter, { nullable: true, description: "Which cases; all that you may see if left out." })
  readonly filter!: CaseFilter | null;

  @Field(() => CaseOrder, { defaultValue: CaseOrder.OPENED_NEWEST_FIRST, description: "In which order." })
  readonly orderBy!: CaseOrder;
}
