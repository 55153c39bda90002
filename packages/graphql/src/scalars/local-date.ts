import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { Temporal } from "temporal-polyfill";

const shape = /^(19|2\d)\d{2}-\d{2}-\d{2}$/;

export const LocalDate = new GraphQLScalarType<Temporal.PlainDate, string>({
  name: "LocalDate",
  description:
    'A day in the time zone of the organisation it belongs to, as ISO 8601 text, for example "2026-10-17". Between the years 1900 and 2999.',
  specifiedByURL: "https://scalars.graphql.org/andimarek/local-date.html",
  serialize: String,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});

function parse(value: unknown): Temporal.PlainDate {
  if (typeof value !== "string" || !shape.test(value)) throw malformed();
  try {
    return Temporal.PlainDate.from(value);
  } catch {
    throw malformed();
  }
}

const malformed = () =>
  new GraphQLError('This is not a day. Write it as year, month and day, for example "2026-10-17".');
