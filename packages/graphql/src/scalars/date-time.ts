import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { Temporal } from "temporal-polyfill";

const shape = /^(19|2\d)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:[0-5]\d(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** Values leave as the text they have: the read model gives finished text, so nothing is parsed on the way out. */
export const DateTime = new GraphQLScalarType<Temporal.Instant, string>({
  name: "DateTime",
  description:
    'A moment, as RFC 3339 text. Always given in UTC with milliseconds, for example "2026-10-17T17:30:00.000Z"; taken with any offset, between the years 1900 and 2999.',
  specifiedByURL: "https://scalars.graphql.org/andimarek/date-time.html",
  serialize: (value) => (value instanceof Temporal.Instant ? format(value) : String(value)),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});

const format = (instant: Temporal.Instant) => instant.toString({ fractionalSecondDigits: 3 });

function parse(value: unknown): Temporal.Instant {
  if (typeof value !== "string" || !shape.test(value)) throw malformed();
  try {
    return Temporal.Instant.from(value);
  } catch {
    throw malformed();
  }
}

const malformed = () =>
  new GraphQLError(
    'This is not a date and time. Write it with its offset from UTC, for example "2026-10-17T17:30:00Z".',
  );
