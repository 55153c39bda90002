import type { Temporal } from "temporal-polyfill";
import { ArgsType, Field, ID, InputType } from "type-graphql";

import { DateTime } from "../scalars/date-time.ts";
import { TaskOrder, TaskState } from "../types/task-enums.ts";
import { PageArgs } from "./page.args.ts";

@InputType({ description: "Which tasks to list. All that is given must hold." })
export class TaskFilter {
  @Field(() => TaskState, { nullable: true, description: "In this state." })
  readonly state!: TaskState | null;

  @Field(() => String, { nullable: true, description: "Of this pathway." })
  readonly pathway!: string | null;

  @Field(() => String, { nullable: true, description: "Of this kind, by the policy's own key." })
  readonly definition!: string | null;

  @Field(() => DateTime, { nullable: true, description: "Due before this moment." })
  readonly dueBefore!: Temporal.Instant | null;

  @Field(() => Boolean, { nullable: true, description: "Owed beyond their time, or not." })
  readonly overdue!: boolean | null;

  @Field(() => ID, { nullable: true, description: "Of this case." })
  readonly caseId!: string | null;
}

@ArgsType()
export class TasksArgs extends PageArgs {
  @Field(() => TaskFilter, { nullable: true, description: "Which tasks; all that you may see if left out." })
  readonly filter!: TaskFilter | null;

  @Field(() => TaskOrder, { defaultValue: TaskOrder.DUE_FIRST, description: "In which order." })
  readonly orderBy!: TaskOrder;
}

@ArgsType()
export class CaseTasksArgs extends PageArgs {
  @Field(() => TaskState, { nullable: true, description: "Only those in this state." })
  readonly state!: TaskState | null;
}
