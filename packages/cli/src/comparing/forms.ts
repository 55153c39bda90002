import type { Field, FieldClass, Fields } from "@dignity/kernel";
import { quoted } from "@dignity/policy-docs";

import { type Tell, tellFields, type Tellers } from "./fields.ts";
import { loss, other, type Place, sight, type Told } from "./meaning.ts";
import { comeAndGone, eachEntry } from "./names.ts";

/** Every part that a question of any kind may have. */
interface AnyField extends Pick<Field, "asks" | "kind" | "optional" | "requiredWhen"> {
  readonly options?: Readonly<Record<string, string>>;
  readonly class?: FieldClass;
}

/** Tells of the questions that somebody is asked; `asked` is who: “A report”, “The step “Close it””. */
export const tellForm =
  (asked: (place: Place) => string): Tell<Fields> =>
  (was = {}, now = {}, place) => {
    const { come, gone } = comeAndGone(Object.keys(was), Object.keys(now));
    const who = asked(place);
    return [
      ...gone.flatMap((name) => loss(`${who} is no longer asked ${askedIn(was, name)}.`)),
      ...come.flatMap((name) => other(`${who} is newly asked ${askedIn(now, name)}.`)),
      ...Object.keys(was).flatMap((name) => tellField(was[name], now[name], place)),
    ];
  };

const askedIn = (fields: Fields, name: string) => quoted(fields[name]?.asks ?? name);

function tellField(was: Field | undefined, now: Field | undefined, place: Place): readonly Told[] {
  if (!was || !now) return [];
  return tellFields<AnyField>(was, now, tellers, { ...place, name: quoted(now.asks) });
}

const tellers: Tellers<AnyField> = {
  asks: (was = "", now = "") => other(`${quoted(now)} is asked instead of ${quoted(was)}.`),
  kind: (_was, _now, { name }) => other(`${name} is answered in another way.`),
  options: eachEntry(
    (option, { name }) => other(`${name} can newly be answered ${quoted(option)}.`),
    (option, { name }) => loss(`${name} can no longer be answered ${quoted(option)}.`),
    (option, { name }, before = "") => other(`${name} is answered ${quoted(option)} instead of ${quoted(before)}.`),
  ),
  optional: (_was, now, { name }) =>
    now ? loss(`${name} may newly be left unanswered.`) : other(`${name} must now be answered.`),
  class: (was, now, { name }) =>
    was
      ? sight(`Answers to ${name} no longer count as ${was}: whoever these are hidden from newly sees them.`)
      : other(`Answers to ${name} now count as ${now}, and are hidden where that is.`),
};
