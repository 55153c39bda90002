import { lexicographicSortSchema, printSchema } from "graphql";

import { apiSchema } from "./schema.ts";

/** The schema as text, in an order that does not depend on the order of the code. */
export const printApiSchema = (): string =>
  `# Generated from packages/graphql: not to be edited by hand.\n\n${printSchema(lexicographicSortSchema(apiSchema()))}\n`;
