import { quoted } from "@dignity/policy-docs";

import { tellFields, type Tellers } from "./fields.ts";
import { loss, type Meaning, other, type Place, toldOf } from "./meaning.ts";
import { comeAndGone } from "./names.ts";

export interface Labelled {
  readonly label: string;
}
export type Rules<T> = Readonly<Record<string, T>> | undefined;

interface Part extends Pick<Place, "before" | "after"> {
  readonly part: string;
  readonly noun: string;
}

/** Tells which rules are gone, new or otherwise. A new one is told of, too, as far as people may newly see or do it. */
export function tellRules<T extends Labelled>(
  { part, noun, before, after }: Part,
  was: Rules<T> = {},
  now: Rules<T> = {},
  how: Tellers<T>,
): readonly Meaning[] {
  const { come, gone } = comeAndGone(Object.keys(was), Object.keys(now));
  const placeOf = (name: string): Place => {
    const label = (now[name] ?? was[name])?.label ?? name;
    return { rule: `${part}.${name}`, name: quoted(label), before, after };
  };
  const fields = (name: string) => tellFields<T>(was[name] ?? {}, now[name] ?? {}, how, placeOf(name));
  const is = (name: string, what: string) => `The ${noun} ${placeOf(name).name} is ${what}.`;
  return [
    ...gone.flatMap((name) => toldOf(placeOf(name).rule, loss(is(name, "gone")))),
    ...come.flatMap((name) => [
      ...toldOf(placeOf(name).rule, other(is(name, "new"))),
      ...fields(name).filter(({ concern }) => concern === "sight"),
    ]),
    ...Object.keys(was).flatMap((name) => (Object.hasOwn(now, name) ? fields(name) : [])),
  ];
}
