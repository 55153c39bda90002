import { ArgsType, Field, ID, InputType } from "type-graphql";

import { PageArgs } from "./page.args.ts";

@InputType({ description: "Which results to list. All that is given must hold." })
export class IndicatorResultFilter {
  @Field(() => ID, { nullable: true, description: "About this organisation." })
  readonly organisationId!: string | null;

  @Field(() => String, { nullable: true, description: "Of this pathway." })
  readonly pathway!: string | null;

  @Field(() => String, { nullable: true, description: "Of this indicator, by the policy's own key." })
  readonly indicator!: string | null;

  @Field(() => String, { nullable: true, description: "With this mark, by the policy's own key." })
  readonly mark!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whose mark asks for an action that is not recorded, or not." })
  readonly awaitsAction!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Corrected since: left out, only those that stand." })
  readonly replaced!: boolean | null;
}

@ArgsType()
export class IndicatorResultsArgs extends PageArgs {
  @Field(() => IndicatorResultFilter, {
    nullable: true,
    description: "Which results; all that you may see and that still stand if left out.",
  })
  readonly filter!: IndicatorResultFilter | null;
}
