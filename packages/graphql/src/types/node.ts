import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType({
  description: "Something with an id of its own.",
  // The classes made here are told by their class, the read model's objects by the name they carry.
  resolveType: (value: { readonly __typename?: string }) => value.__typename ?? value.constructor.name,
})
export abstract class Node {
  @Field(() => ID, {
    description: "Opaque and random: it tells nothing about when or how many. Works in `node` and `nodes`.",
  })
  readonly id!: string;
}
