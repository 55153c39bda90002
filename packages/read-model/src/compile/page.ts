import type { Place } from "./compilation.ts";
import { argumentsAt } from "./place.ts";
import { badInput } from "./bad-input.ts";
import { beyond, type Order, valuesOf } from "./order.ts";

/** Which part of a list is asked for, as SQL. */
export interface Page {
  /** From the end: `last`. */
  readonly isReversed: boolean;
  /** How many, as a parameter. */
  readonly size: string;
  /** What of an order lies between the cursors, and what lies before and after that; undefined where no cursor bounds it. */
  readonly within: (row: string) => readonly string[];
  readonly ahead: ((row: string) => string) | undefined;
  readonly behind: ((row: string) => string) | undefined;
}

export function pageAt(place: Place, order: Order): Page {
  const { now, bind } = argumentsAt(place);
  const { nodes } = place.field;
  const given = ["first", "last"].filter((name) => isGiven(now[name]));
  const [wanted] = given;
  if (wanted === undefined || given.length > 1)
    throw badInput(`Say how many of “${place.field.name}” you want: give either first or last, 1 to 100.`, nodes);

  const size = `${bind((values) => sizeOf(values[wanted], wanted))}::integer`;
  const at = (name: "after" | "before") => {
    if (!isGiven(now[name])) return undefined;
    const read = (cursor: unknown) => valuesOf(order, String(cursor)) ?? notACursor(name);
    const values = order.keys.map((_, index) => bind((arguments_) => read(arguments_[name])[index]));
    return (row: string) => beyond(order, row, values);
  };
  const [after, before] = [at("after"), at("before")];
  return {
    isReversed: wanted === "last",
    size,
    within: (row) => [...(after ? [after(row).after] : []), ...(before ? [before(row).before] : [])],
    ahead: after && ((row) => after(row).notAfter),
    behind: before && ((row) => before(row).notBefore),
  };
}

const isGiven = (value: unknown) => value !== undefined && value !== null;

function sizeOf(value: unknown, name: string): number {
  if (typeof value === "number" && value >= 1 && value <= 100) return value;
  throw badInput(`“${name}” is out of range. Ask for 1 to 100 at a time.`);
}

function notACursor(name: string): never {
  throw badInput(`“${name}” is not a cursor of this list. Take one that the same list has given, in the same order.`);
}
