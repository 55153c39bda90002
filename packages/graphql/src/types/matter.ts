import { Field, Int, ObjectType } from "type-graphql";

import { DateTime } from "../scalars/date-time.ts";
import { Answer } from "./answer.ts";
import { connectionOf, edgeTo } from "./connection.ts";
import { Node } from "./node.ts";
import { Organisation } from "./organisation.ts";
import { Party } from "./party.ts";

@ObjectType({
  description: "A matter of a report that waits in triage: whose case it is has to be found out first.",
  implements: Node,
  simpleResolvers: true,
})
export class Matter extends Node {
  @Field(() => String, { description: "The reference of the report it came with." })
  readonly reportReference!: string;

  @Field(() => Organisation, { description: "The organisation that received it." })
  readonly organisation!: Organisation;

  @Field(() => String, { description: "The pathway it was reported on." })
  readonly pathway!: string;

  @Field(() => [Answer], { description: "What is known of it so far." })
  readonly facts!: readonly Answer[];

  @Field(() => String, { description: "What happened, in the words of whoever told it. Kept encrypted." })
  readonly account!: string;

  @Field(() => [Party], { description: "The people in it." })
  readonly parties!: readonly Party[];

  @Field(() => DateTime, { description: "When it was received." })
  readonly receivedAt!: string;

  @Field(() => Int, { description: "Counts its changes: what `expectedVersion` refers to." })
  readonly version!: number;
}

@ObjectType({ description: "A matter in a list.", simpleResolvers: true })
class MatterEdge extends edgeTo(() => Matter) {}

@ObjectType({ description: "A page of matters.", simpleResolvers: true })
export class MatterConnection extends connectionOf(
  () => Matter,
  () => MatterEdge,
) {}
