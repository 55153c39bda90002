import { Field, Int, ObjectType } from "type-graphql";

import { PageInfo } from "./page-info.ts";

type NodeClass<T> = abstract new () => T;

/** The edge of a Relay connection: extend it with a class named `<Node>Edge`. */
export function edgeTo<T extends object>(node: () => NodeClass<T>) {
  @ObjectType({ simpleResolvers: true })
  abstract class Edge {
    @Field(() => String, { description: "Where this stands in the list: for `after` and `before`. Opaque." })
    readonly cursor!: string;

    @Field(() => node(), { description: "What stands there." })
    readonly node!: T;
  }
  return Edge;
}

/** A Relay connection with the `nodes` shortcut: extend it with a class named `<Node>Connection`. */
export function connectionOf<T extends object, E extends object>(node: () => NodeClass<T>, edge: () => NodeClass<E>) {
  @ObjectType({ simpleResolvers: true })
  abstract class Connection {
    @Field(() => [edge()], { description: "This page, each item with its cursor." })
    readonly edges!: readonly E[];

    @Field(() => [node()], { description: "This page, without the cursors." })
    readonly nodes!: readonly T[];

    @Field(() => PageInfo, { description: "Whether there is more." })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, {
      description: "How many there are on all pages, of those you may see. Counted only when asked.",
    })
    readonly totalCount!: number;
  }
  return Connection;
}
