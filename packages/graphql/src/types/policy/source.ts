import { Field, ObjectType, registerEnumType } from "type-graphql";

export const Standing = { SAID: "SAID", READ: "READ", ADDED: "ADDED" } as const;
export type Standing = keyof typeof Standing;

registerEnumType(Standing, {
  name: "Standing",
  description: "How a rule stands in its document.",
  valuesConfig: {
    SAID: { description: "The document states it." },
    READ: { description: "The passage is unclear; this is how it is read." },
    ADDED: { description: "The document is silent; it was added, and the note says why." },
  },
});

export const Modality = { MUST: "MUST", SHOULD: "SHOULD", MAY: "MAY", PREFERABLY: "PREFERABLY" } as const;
export type Modality = keyof typeof Modality;

registerEnumType(Modality, {
  name: "Modality",
  description: "How strongly a document puts a rule.",
  valuesConfig: {
    MUST: { description: "It has to be so." },
    SHOULD: { description: "It is expected; there can be reasons against it." },
    MAY: { description: "It is allowed." },
    PREFERABLY: { description: "It is better so." },
  },
});

@ObjectType({
  description: "Where a rule comes from: every rule of a policy cites its document.",
  simpleResolvers: true,
})
export class Source {
  @Field(() => Standing, { description: "Whether the document states it, or is read so, or it was added." })
  readonly standing!: Standing;

  @Field(() => String, { description: "The document." })
  readonly document!: string;

  @Field(() => String, {
    nullable: true,
    description: "Lines of the document, for example “103-109”. Always there for what is said or read.",
  })
  readonly at!: string | null;

  @Field(() => String, { nullable: true, description: "Why it is read so, or why it was added." })
  readonly note!: string | null;

  @Field(() => Modality, { nullable: true, description: "How strongly the document puts it, where it says so." })
  readonly modality!: Modality | null;
}
