import { type CommitteeReport, type Indicator, type Mark, type Policy, watchersOf } from "@dignity/kernel";
import { conditionText, quoted, roleNames } from "@dignity/policy-docs";

import { tellEscalation } from "./escalation.ts";
import type { Tell, Tellers } from "./fields.ts";
import { labelOf, loss, type Meaning, other, type Place, sight, type Told, toldOf } from "./meaning.ts";
import { comeAndGone, eachEntry, eachName, whoMay } from "./names.ts";
import { renamed } from "./parts.ts";

const often = { quarter: 4, halfYear: 2, year: 1 } as const;
const rhythms = { quarter: "quarter", halfYear: "half year", year: "year" } as const;

const tellRhythm: Tell<keyof typeof often> = (was, now, { name }) => {
  if (now === undefined) return loss(`${name}: it is no longer said how often.`);
  if (was === undefined) return other(`${name}: now every ${rhythms[now]}.`);
  const says = `${name}: every ${rhythms[now]} instead of every ${rhythms[was]}.`;
  return often[now] < often[was] ? loss(says) : other(says);
};

/** What a change means of what is told to committees. */
export const reportTellers: Tellers<CommitteeReport> = {
  label: renamed,
  every: tellRhythm,
  to: whoMay(({ name }) => `read the report ${name}`),
  figures: eachEntry(
    ({ label }, { name }) => sight(`${name} newly tells ${quoted(label)}.`),
    ({ label }, { name }) => loss(`${name} no longer tells ${quoted(label)}.`),
    ({ label }, { name }) => sight(`${name}: ${quoted(label)} counts otherwise.`),
  ),
  results: eachName(
    (one, { name, after }) => sight(`${name} newly tells the results of ${labelOf(after.indicators, one)}.`),
    (one, { name, before }) => loss(`${name} no longer tells the results of ${labelOf(before.indicators, one)}.`),
  ),
  smallUpTo: (was = 7, now = 7, { name }) => {
    const says = `${name} hides figures up to ${now} instead of ${was}.`;
    return now < was ? sight(says) : other(says);
  },
  evidence: eachName(
    (one, { name }) => other(`${name}: the committee newly keeps ${one}.`),
    (one, { name }) => loss(`${name}: the committee no longer keeps ${one}.`),
  ),
  ifNotAsItShould: (_was, now = "", { name }) => other(`${name}, if it is not as it should be: now ${quoted(now)}`),
};

function tellMark({ label, asksForAction }: Mark, name: string, before: Mark | undefined): readonly Told[] {
  const [had, has] = [before?.asksForAction !== undefined, asksForAction !== undefined];
  return [
    ...(label === before?.label
      ? []
      : other(`${name}: the mark ${quoted(before?.label ?? "")} is now called ${quoted(label)}.`)),
    ...(had && !has ? loss(`${name}: ${quoted(label)} no longer asks for an action.`) : []),
    ...(has && !had ? other(`${name}: ${quoted(label)} newly asks for an action.`) : []),
  ];
}

const tellReminders = ({ label, reminders }: Mark, place: Place, before?: Mark) =>
  tellEscalation(before?.reminders, reminders, { ...place, name: `the result ${quoted(label)} of ${place.name}` });

/** What a change means of surveys and visits that are watched. */
export const indicatorTellers: Tellers<Indicator> = {
  label: renamed,
  every: tellRhythm,
  by: whoMay(({ name }) => `record and read the results of ${name}`),
  marks: eachEntry<Mark>(
    (mark, place) => [
      ...other(`${place.name} newly has the mark ${quoted(mark.label)}.`),
      ...tellReminders(mark, place),
    ],
    ({ label }, { name }) => loss(`${name} no longer has the mark ${quoted(label)}.`),
    (mark, place, before) => [...tellMark(mark, place.name, before), ...tellReminders(mark, place, before)],
  ),
  commentsFrom: (was, now, { name }) => {
    const [had, has] = [was?.respondents ?? 0, now?.respondents ?? 0];
    if (had === has) return [];
    const says = `${name}: what people wrote is shown from ${has} answers on instead of ${had}.`;
    return has < had ? sight(says) : other(says);
  },
  raises: (was, now, { name, after }) => {
    if (!now) return loss(`A report can no longer be raised from a result of ${name}.`);
    const as = conditionText(after.facts, now.facts);
    return was
      ? sight(`A report raised from a result of ${name} is now one where ${as}.`)
      : sight(`A report can newly be raised from a result of ${name}: one where ${as}.`);
  },
};

/** Whoever counts throughout the organisation sees results, too, as soon as there are any. */
export function tellWatching(before: Policy, after: Policy): readonly Meaning[] {
  const { come } = comeAndGone(watchersOf(before), watchersOf(after));
  const told = [...new Set(come)].flatMap((role) =>
    sight(`${roleNames(after, [role])} newly sees results of surveys and visits.`),
  );
  return toldOf("indicators", told);
}
