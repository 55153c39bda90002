import { Field, Int, ObjectType } from "type-graphql";

import { hiddenAs, onlyWith } from "../hidden.ts";
import { DateTime } from "../scalars/date-time.ts";
import { Answer } from "./answer.ts";
import { Assignment } from "./assignment.ts";
import { connectionOf, edgeTo } from "./connection.ts";
import { Label } from "./label.ts";
import { NextAction } from "./next-action.ts";
import { Node } from "./node.ts";
import { Organisation } from "./organisation.ts";
import { Party } from "./party.ts";
import { Source } from "./policy/source.ts";
import { SupportEntry } from "./support-entry.ts";

@ObjectType({ description: "Where a case stands.", simpleResolvers: true })
export class CaseState extends Label {
  @Field(() => Boolean, { description: "Whether nothing more is owed here. It may still be taken up again." })
  readonly atRest!: boolean;

  @Field(() => Source, { description: "Where the state comes from." })
  readonly source!: Source;
}

@ObjectType({
  description:
    "One matter in one process: one owner, one policy, one level, one state. It opens under the version of its policy that is in force and stays with it.",
  implements: Node,
  simpleResolvers: true,
})
export class Case extends Node {
  @Field(() => String, {
    description: "A reference people can read out. It is random: it tells nothing about how many.",
  })
  readonly reference!: string;

  @Field(() => Organisation, { description: "Whose case it is. It never changes." })
  readonly owner!: Organisation;

  @Field(() => String, { description: "The pathway it runs on." })
  readonly pathway!: string;

  @Field(() => Label, { description: "In which role the respondent acted: it decides whose case it is." })
  readonly capacity!: Label;

  @Field(() => CaseState, { description: "Where it stands." })
  readonly state!: CaseState;

  @Field(() => Label, { nullable: true, description: "The level people have decided; null until they have." })
  readonly level!: Label | null;

  @Field(() => Label, { nullable: true, description: "The level the facts suggest; people decide." })
  readonly suggestedLevel!: Label | null;

  @Field(() => [Answer], { description: "What is known of it, as its policy asks." })
  readonly facts!: readonly Answer[];

  @Field(() => String, {
    nullable: true,
    description: `What happened, in the words of whoever told it. Kept encrypted. ${hiddenAs("account")}`,
  })
  readonly account!: string | null;

  @Field(() => Party, { nullable: true, description: `Who reported it. ${onlyWith("identify")}` })
  readonly reporter!: Party | null;

  @Field(() => [Party], {
    nullable: true,
    description: `The people in it, without the reporter. ${hiddenAs("parties")}`,
  })
  readonly parties!: readonly Party[] | null;

  @Field(() => DateTime, { description: "When it happened." })
  readonly incidentAt!: string;

  @Field(() => DateTime, { description: "When the case was opened." })
  readonly openedAt!: string;

  @Field(() => DateTime, { nullable: true, description: "Since when nothing more is owed; null while something is." })
  readonly atRestSince!: string | null;

  @Field(() => Int, { description: "Counts its changes: what `expectedVersion` refers to." })
  readonly version!: number;

  @Field(() => [Assignment], { description: "Who is in charge of it now." })
  readonly assignments!: readonly Assignment[];

  @Field(() => [Organisation], { description: "The partner organisations that work on it now." })
  readonly sharedWith!: readonly Organisation[];

  @Field(() => [SupportEntry], {
    description:
      "The support that was offered to the people in it, and the referrals, the earliest first. Of what was corrected, the correction.",
  })
  readonly support!: readonly SupportEntry[];

  @Field(() => [NextAction], {
    description: "All that can come next, with whether you may do it and, if not, why not, as its policy has it.",
  })
  readonly nextActions!: readonly NextAction[];
}

@ObjectType({ description: "A case in a list.", simpleResolvers: true })
class CaseEdge extends edgeTo(() => Case) {}

@ObjectType({ description: "A page of cases.", simpleResolvers: true })
export class CaseConnection extends connectionOf(
  () => Case,
  () => CaseEdge,
) {}
