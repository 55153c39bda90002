import { Field, ID, Int, ObjectType } from "type-graphql";

import { LocalDate } from "../../scalars/local-date.ts";
import { Label } from "../label.ts";
import { PolicyIndicator } from "./policy-indicator.ts";
import { Level } from "./policy-level.ts";
import { PolicyState } from "./policy-state.ts";
import { PolicyTask } from "./policy-task.ts";
import { PolicyTransition } from "./policy-transition.ts";
import { Question } from "./question.ts";
import { SupportRoute } from "./support-route.ts";

@ObjectType({
  description: "One published version of one pathway. It never changes: a case stays with the version it opened under.",
  simpleResolvers: true,
})
export class Policy {
  @Field(() => ID, { description: "The policy's own id, for example “hee-em/bullying@1”." })
  readonly id!: string;

  @Field(() => String, { description: "What it is called." })
  readonly title!: string;

  @Field(() => String, { description: "The pathway, for example “hee-em/bullying”." })
  readonly pathway!: string;

  @Field(() => Int, { description: "Which version of the pathway it is." })
  readonly version!: number;

  @Field(() => LocalDate, { description: "From which day on new cases open under it." })
  readonly effectiveFrom!: string;

  @Field(() => [Label], { description: "The bodies whose approval a version needs." })
  readonly approvingBodies!: readonly Label[];

  @Field(() => [Question], { description: "What a report is asked." })
  readonly facts!: readonly Question[];

  @Field(() => [Label], { description: "The roles people hold in it." })
  readonly roles!: readonly Label[];

  @Field(() => [Level], { description: "How serious a case can be." })
  readonly levels!: readonly Level[];

  @Field(() => [PolicyState], { description: "Where a case can stand." })
  readonly states!: readonly PolicyState[];

  @Field(() => [PolicyTransition], { description: "The steps a case can take." })
  readonly transitions!: readonly PolicyTransition[];

  @Field(() => [PolicyTask], { description: "What is owed, when, by whom." })
  readonly tasks!: readonly PolicyTask[];

  @Field(() => [PolicyIndicator], { description: "Surveys and visits whose results are watched." })
  readonly indicators!: readonly PolicyIndicator[];

  @Field(() => [SupportRoute], { description: "Where those concerned can have support." })
  readonly support!: readonly SupportRoute[];
}
