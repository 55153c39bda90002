import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Open } from "../guards.ts";
import { PageArgs } from "../inputs/page.args.ts";
import { CaseTasksArgs } from "../inputs/tasks.args.ts";
import { policyOf } from "../policy/policy-with.ts";
import { readField } from "../read-field.ts";
import { Case } from "../types/case.ts";
import { Policy } from "../types/policy/policy.ts";
import { TaskConnection } from "../types/task.ts";
import { TransitionConnection } from "../types/transition.ts";

const reason = "whoever may read the case may read this of it";

/** The fields of a case that take arguments, or that the read model does not hold. */
@Resolver(() => Case)
export class CaseFieldsResolver {
  @FieldResolver(() => Policy, { description: "The version of its policy that it opened under." })
  @Open(reason)
  policy(@Root() source: object, @Info() info: GraphQLResolveInfo, @Ctx() { house }: ApiContext): unknown {
    return policyOf(readField(source, info), house.policies);
  }

  @FieldResolver(() => TaskConnection, { description: "Its tasks, in the order in which they are due." })
  @Open(reason)
  tasks(
    @Args(() => CaseTasksArgs) _args: CaseTasksArgs,
    @Root() source: object,
    @Info() info: GraphQLResolveInfo,
  ): unknown {
    return readField(source, info);
  }

  @FieldResolver(() => TransitionConnection, { description: "The steps it has taken, the newest first." })
  @Open(reason)
  transitions(
    @Args(() => PageArgs) _args: PageArgs,
    @Root() source: object,
    @Info() info: GraphQLResolveInfo,
  ): unknown {
    return readField(source, info);
  }
}
