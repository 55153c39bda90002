import type { MatterInput as Matter, Outcome, PartyInput as Party } from "@dignity/application";
import { Field, ID, InputType } from "type-graphql";

import { lowerCase } from "../lower-case.ts";
import { listed, mapped } from "../outcome.ts";
import { uuidOf } from "../scalars/global-id.ts";
import { PartyRole } from "../types/party-role.ts";
import { AnswerInput, answersOf } from "./answer.input.ts";

@InputType({ description: "Somebody in a matter: either their id, or their name if you do not have it." })
export class PartyInput {
  @Field(() => PartyRole, { description: "The part they have in it." })
  readonly role!: PartyRole;

  @Field(() => ID, { nullable: true, description: "The person's id." })
  readonly personId!: string | null;

  @Field(() => String, { nullable: true, description: "Their name, where you do not have their id." })
  readonly name!: string | null;
}

@InputType({
  description: "One matter of a report. What differs in kind of respondent, level or capacity is a matter of its own.",
})
export class MatterInput {
  @Field(() => [AnswerInput], { description: "The answers to the policy's questions." })
  readonly facts!: readonly AnswerInput[];

  @Field(() => String, {
    nullable: true,
    description: "What happened, for this matter alone; the report's account if left out.",
  })
  readonly account!: string | null;

  @Field(() => [PartyInput], {
    nullable: true,
    description: "The people in it. You are its reporter: leave yourself out.",
  })
  readonly parties!: readonly PartyInput[] | null;
}

export const mattersOf = (matters: readonly MatterInput[]): Outcome<readonly Matter[]> =>
  listed(matters.map((matter, index) => matterOf(matter, String(index))));

const matterOf = ({ facts, account, parties }: MatterInput, index: string): Outcome<Matter> =>
  mapped(answersOf(facts, "input", "matters", index, "facts"), (answers) => ({
    facts: answers,
    account: account ?? undefined,
    parties: (parties ?? []).map(partyOf),
  }));

const partyOf = ({ role, personId, name }: PartyInput): Party => ({
  role: lowerCase(role),
  personId: personId ? uuidOf("person", personId) : undefined,
  name: name ?? undefined,
});
