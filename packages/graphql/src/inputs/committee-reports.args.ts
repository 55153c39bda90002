import { ArgsType, Field } from "type-graphql";

import { PageArgs } from "./page.args.ts";

@ArgsType()
export class CommitteeReportsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "Of this pathway; of all that you may see if left out." })
  readonly pathway!: string | null;
}
