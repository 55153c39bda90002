import type { Outcome, RecordSupportInput as Command } from "@dignity/application";
import type { Temporal } from "temporal-polyfill";
import { Field, ID, InputType } from "type-graphql";

import { lowerCase } from "../lower-case.ts";
import { mapped } from "../outcome.ts";
import { uuidOf } from "../scalars/global-id.ts";
import { LocalDate } from "../scalars/local-date.ts";
import { PartyRole } from "../types/party-role.ts";
import { SupportKind } from "../types/support-enums.ts";
import { keyDescription, keyOf } from "./idempotency-key.ts";
import { SupportCorrectionInput } from "./support-correction.input.ts";

@InputType({ description: "Support offered to somebody in a case, or to which they are referred." })
export class RecordSupportInput {
  @Field(() => ID, { description: keyDescription })
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: "The case." })
  readonly caseId!: string;

  @Field(() => String, { description: "The policy's own key of the route, as `Policy.support` lists them." })
  readonly route!: string;

  @Field(() => SupportKind, { description: "Whether it is an offer or a referral." })
  readonly kind!: SupportKind;

  @Field(() => PartyRole, {
    description:
      "Whom it is for, by the part they have in the case. The reporter can be supported without being known.",
  })
  readonly to!: PartyRole;

  @Field(() => ID, {
    nullable: true,
    description: "Which of them: the party's id. It can be left out where one person has that part.",
  })
  readonly partyId!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "The day on which it was offered, in the owner's time zone; today if left out. Never in the future, nor before the incident.",
  })
  readonly on!: Temporal.PlainDate | null;

  @Field(() => String, {
    nullable: true,
    description: "Where the copy of the referral is kept; it can be told later. Kept encrypted.",
  })
  readonly copyReference!: string | null;

  @Field(() => SupportCorrectionInput, {
    nullable: true,
    description: "The entry that was wrong, if this one takes its place. What became of it is told anew.",
  })
  readonly corrects!: SupportCorrectionInput | null;

  toCommand(): Outcome<Command> {
    const { caseId, route, kind, to, partyId, on, copyReference } = this;
    const said = { on: on ?? undefined, copyReference: copyReference ?? undefined };
    const whom = { to: lowerCase(to), partyId: partyId ? uuidOf("party", partyId) : undefined };
    const rest = { caseId: uuidOf("case", caseId), route, kind: lowerCase(kind), ...whom, ...said };
    const corrects = this.corrects?.toCommand();
    return mapped(keyOf(this.idempotencyKey), (idempotencyKey) => ({ idempotencyKey, ...rest, corrects }));
  }
}
