import type { GraphQLResolveInfo } from "graphql";
import { Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Open } from "../guards.ts";
import { policyOf } from "../policy/policy-with.ts";
import { readField } from "../read-field.ts";
import { Matter } from "../types/matter.ts";
import { Policy } from "../types/policy/policy.ts";

@Resolver(() => Matter)
export class MatterFieldsResolver {
  @FieldResolver(() => Policy, { description: "The policy it was reported under." })
  @Open("whoever may read the matter may read this of it")
  policy(@Root() source: object, @Info() info: GraphQLResolveInfo, @Ctx() { house }: ApiContext): unknown {
    return policyOf(readField(source, info), house.policies);
  }
}
