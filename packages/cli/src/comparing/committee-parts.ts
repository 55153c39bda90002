import type { CommitteeReport, Indicator } from "@dignity/kernel";

import type { Tell, Tellers } from "./fields.ts";
import { labelOf, loss, other, sight } from "./meaning.ts";
import { comeAndGone, eachName, whoMay } from "./names.ts";
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
  figures: (was = {}, now = {}, { name }) => {
    const { come, gone } = comeAndGone(Object.keys(was), Object.keys(now));
    return [
      ...come.flatMap((one) => sight(`${name} newly tells ${labelOf(now, one)}.`)),
      ...gone.flatMap((one) => loss(`${name} no longer tells ${labelOf(was, one)}.`)),
    ];
  },
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
};

/** What a change means of surveys and visits that are watched. */
export const indicatorTellers: Tellers<Indicator> = {
  label: renamed,
  every: tellRhythm,
  by: whoMay(({ name }) => `record and read the results of ${name}`),
  marks: (was = {}, now = {}, { name }) => {
    const { come, gone } = comeAndGone(Object.keys(was), Object.keys(now));
    const answered = (marks: typeof was) => Object.keys(marks).filter((one) => marks[one]?.asksForAction);
    const calls = comeAndGone(answered(was), answered(now));
    return [
      ...gone.flatMap((one) => loss(`${name} no longer has the mark ${labelOf(was, one)}.`)),
      ...come.flatMap((one) => other(`${name} newly has the mark ${labelOf(now, one)}.`)),
      ...calls.gone.flatMap((one) => loss(`${name}: ${labelOf(was, one)} no longer asks for an action.`)),
      ...calls.come.flatMap((one) => other(`${name}: ${labelOf(now, one)} newly asks for an action.`)),
    ];
  },
  commentsFrom: (was, now, { name }) => {
    const [had, has] = [was?.respondents ?? 0, now?.respondents ?? 0];
    if (had === has) return [];
    const says = `${name}: what people wrote is shown from ${has} answers on instead of ${had}.`;
    return has < had ? sight(says) : other(says);
  },
};
