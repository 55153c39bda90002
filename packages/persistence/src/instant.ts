import { Temporal } from "temporal-polyfill";
import type { ValueTransformer } from "typeorm";

/** A time as the driver reads it. Times are kept to the millisecond. */
export const instantOf = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime());

/** For columns: the driver knows dates, the rest of the code instants. */
export const asInstant: ValueTransformer = {
  to: (value: Temporal.Instant | null | undefined) => value && new Date(value.epochMilliseconds),
  from: (value: Date | null) => value && instantOf(value),
};
