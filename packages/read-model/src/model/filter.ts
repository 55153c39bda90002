import type { Place } from "../compile/compilation.ts";
import { argumentsAt } from "../compile/place.ts";
import type { Variables } from "../selection/selection.ts";

type Convert = (value: unknown) => unknown;

/** What a list's filter asks for. What is left out or null asks for nothing. */
export function filterAt(place: Place) {
  const { now, bind } = argumentsAt(place);
  const given = (values: Variables) => (values["filter"] ?? {}) as Variables;
  const isAsked = (name: string) => given(now)[name] !== undefined && given(now)[name] !== null;
  return {
    /** The value as a parameter of this type, if it is asked for. */
    value: (name: string, type: string, convert: Convert = asBound) =>
      isAsked(name) ? `${bind((values) => convert(given(values)[name]))}::${type}` : undefined,
    flag: (name: string) => (isAsked(name) ? given(now)[name] === true : undefined),
  };
}

/** Scalars as text: a moment may be an object by now. */
const asBound: Convert = (value) => (Array.isArray(value) ? value.map(String) : String(value));
