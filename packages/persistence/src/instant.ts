import { Temporal } from "temporal-polyfill";
import type { ValueTransformer } from "typeorm";

/** A time as PostgreSQL writes it, in JSON or as text. */
export const instant = (text: string): Temporal.Instant => Temporal.Instant.from(text);

export const maybeInstant = (text: string | null): Temporal.Instant | undefined =>
  text === null ? undefined : instant(text);

/** For columns: the driver knows dates, the rest of the code instants. Both to the millisecond. */
export const asInstant: ValueTransformer = {
  to: (value: Temporal.Instant | null | undefined) => value && new Date(value.epochMilliseconds),
  from: (value: Date | null) => value && Temporal.Instant.fromEpochMilliseconds(value.getTime()),
};
