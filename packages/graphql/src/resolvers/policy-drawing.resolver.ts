import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Open } from "../guards.ts";
import { drawingOf } from "../policy/drawing-of.ts";
import { DrawingFormat } from "../types/policy/drawing-format.ts";
import { Policy } from "../types/policy/policy.ts";

@Resolver(() => Policy)
export class PolicyDrawingResolver {
  @FieldResolver(() => String, {
    description:
      "The states and transitions as a flow chart. A solid arrow is said in the document, another is read into it or added.",
  })
  @Open("policies are published")
  drawing(
    @Root() { id }: Policy,
    @Arg("format", () => DrawingFormat, { defaultValue: DrawingFormat.MERMAID, description: "How it is drawn." })
    format: DrawingFormat,
    @Arg("state", () => String, { nullable: true, description: "The key of a state to mark, for example a case's." })
    state: string | undefined,
    @Ctx() { house }: ApiContext,
  ): string {
    return drawingOf(id, house.policies, format, state);
  }
}
