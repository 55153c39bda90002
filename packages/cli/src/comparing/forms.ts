import type { Field, FieldClass, Fields } from "@dignity/kernel";
import { conditionText, quoted, roleNames } from "@dignity/policy-docs";

import { type Tell, tellFields, type Tellers } from "./fields.ts";
import { loss, other, type Place, sight, type Told } from "./meaning.ts";
import { comeAndGone, eachEntry } from "./names.ts";

/** Every part that a question of any kind may have. */
interface AnyField extends Pick<Field, "asks" | "kind" | "optional" | "requiredWhen"> {
  readonly options?: Readonly<Record<string, string>>;
  readonly class?: FieldClass;
  readonly role?: string;
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
      ...Object.keys(was).flatMap((name) => tellField(name, was, now, place)),
    ];
  };

const askedIn = (fields: Fields, name: string) => quoted(fields[name]?.asks ?? name);

function tellField(name: string, before: Fields, after: Fields, place: Place): readonly Told[] {
  const [was, now] = [before[name], after[name]];
  if (!was || !now) return [];
  const how = { ...tellers, requiredWhen: requiredIn(before, after) };
  return tellFields<AnyField>(was, now, how, { ...place, name: quoted(now.asks) });
}

/** Other answers of the same form; of what a report is asked, all of it is the form. */
const requiredIn =
  (before: Fields, after: Fields): Tell<object> =>
  (was, now, place) => {
    const then = conditionText({ ...place.before.facts, ...before }, was ?? {});
    const today = conditionText({ ...place.after.facts, ...after }, now ?? {});
    if (now === undefined) return other(`${place.name} must now always be answered; before, only when ${then}.`);
    const says = `${place.name} has to be answered only when ${today}`;
    return was === undefined ? loss(`${says}.`) : loss(`${says}; before, when ${then}.`);
  };

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
  role: (was = "", now = "", { name, before, after }) =>
    other(`${name} asks for a ${roleNames(after, [now])} instead of a ${roleNames(before, [was])}.`),
  class: (was, now, { name }) =>
    was
      ? sight(`Answers to ${name} no longer count as ${was}: whoever these are hidden from newly sees them.`)
      : other(`Answers to ${name} now count as ${now}, and are hidden where that is.`),
};
