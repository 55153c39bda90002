import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

export const PeriodUnit = { HOUR: "HOUR", DAY: "DAY", WORKING_DAY: "WORKING_DAY", MONTH: "MONTH" } as const;
export type PeriodUnit = keyof typeof PeriodUnit;

registerEnumType(PeriodUnit, {
  name: "PeriodUnit",
  description: "What a length of time is counted in.",
  valuesConfig: {
    HOUR: { description: "Elapsed hours: nights and weekends count." },
    DAY: { description: "Calendar days in the organisation's time zone." },
    WORKING_DAY: { description: "Days that are neither weekend, bank holiday nor closure day." },
    MONTH: { description: "Calendar months in the organisation's time zone." },
  },
});

@ObjectType({
  description: "A length of time, or the setting in which an organisation says how long it is.",
  simpleResolvers: true,
})
export class Period {
  @Field(() => Int, { nullable: true, description: "How many; null if the policy leaves it to the organisation." })
  readonly amount!: number | null;

  @Field(() => PeriodUnit, {
    nullable: true,
    description: "Of what; null if the policy leaves it to the organisation.",
  })
  readonly unit!: PeriodUnit | null;

  @Field(() => String, {
    nullable: true,
    description: "The key of the organisation's setting; null if the policy says how long.",
  })
  readonly setting!: string | null;
}
