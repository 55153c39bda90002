import { getNamedType, type GraphQLObjectType, isObjectType } from "graphql";

import type { Compilation, Place } from "../compile/compilation.ts";
import { answeredBy } from "../compile/place.ts";
import type { SelectedField, Selecting } from "../selection/selection.ts";

type View = Readonly<Record<string, unknown>>;
type Picker = (view: unknown) => unknown;

/** Takes of what has been made in memory what is selected of it, under its response keys. */
export const pickerAt = (place: Place): Picker => pickerOf(place.compilation, answeredBy(place), place.field);

function pickerOf(compilation: Compilation, type: GraphQLObjectType, field: Selecting): Picker {
  const picks = compilation
    .select(type, field)
    .map((selected) => [selected.key, pickOne(compilation, type, selected)] as const);
  const pick = (view: View) => Object.fromEntries(picks.map(([key, take]) => [key, take(view)]));
  return (view) => {
    if (view === null || view === undefined) return null;
    return Array.isArray(view) ? view.map((one: View) => pick(one)) : pick(view as View);
  };
}

function pickOne(compilation: Compilation, type: GraphQLObjectType, field: SelectedField): (view: View) => unknown {
  if (field.name === "__typename") return () => type.name;
  const named = getNamedType(type.getFields()[field.name]?.type);
  if (!isObjectType(named)) return (view) => view[field.name] ?? null;
  const pick = pickerOf(compilation, named, field);
  return (view) => pick(view[field.name]);
}
