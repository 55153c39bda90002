import type { AnyTask } from "@dignity/kernel";
import { conditionText, quoted } from "@dignity/policy-docs";

import { tellDue } from "./due.ts";
import { tellEscalation } from "./escalation.ts";
import type { Tell, Tellers } from "./fields.ts";
import { tellForm } from "./forms.ts";
import { labelOf, loss, other, sight } from "./meaning.ts";
import { comeAndGone, eachEntry, eachName, whoMay } from "./names.ts";
import { doneBefore, onlyWhen, renamed } from "./parts.ts";
import { tellTime } from "./times.ts";

const capacities: Tell<readonly string[]> = (was, now, place) => {
  const { before, after, name } = place;
  const { come, gone } = comeAndGone(was ?? Object.keys(before.capacities), now ?? Object.keys(after.capacities));
  return [
    ...gone.flatMap((one) => loss(`${name} is no longer owed in cases ${labelOf(before.capacities, one)}.`)),
    ...come.flatMap((one) => other(`${name} is newly owed in cases ${labelOf(after.capacities, one)}.`)),
  ];
};

/** What a change of a task means. */
export const taskTellers: Tellers<AnyTask> = {
  label: renamed,
  during: eachName(
    (state, { name, after }) => other(`${name} is newly owed while a case is in ${labelOf(after.states, state)}.`),
    (state, { name, before }) => loss(`${name} is no longer owed while a case is in ${labelOf(before.states, state)}.`),
  ),
  inCapacity: capacities,
  when: onlyWhen("is now owed"),
  once: (_was, now, { name }) =>
    now
      ? loss(`${name} is owed once only, and not again in a later stay.`)
      : other(`${name} is owed again in each stay.`),
  notApplicable: (was, now, { name, before, after }) =>
    now
      ? loss(`${name} is now not owed when ${conditionText(after.facts, now.when)}.`)
      : other(`${name} is now owed even when ${conditionText(before.facts, was?.when ?? {})}.`),
  by: whoMay(({ name }) => `see to ${name}`),
  bySomebodyElseThan: doneBefore,
  partnersToo: eachName(
    (state, { name, after }) =>
      sight(`Partners newly owe ${name}, too, while a case is in ${labelOf(after.states, state)}.`),
    (state, { name, before }) =>
      loss(`Partners no longer owe ${name} while a case is in ${labelOf(before.states, state)}.`),
  ),
  due: tellDue,
  every: (was, now, place) => tellTime(`${place.name} comes round`, was, now, place),
  asks: tellForm(({ name }) => `Whoever settles ${name}`),
  offers: eachEntry(
    (route, { name, after }) =>
      other(`What ${name} says of ${labelOf(after.support, route)} newly goes into the support register.`),
    (route, { name, before }) =>
      loss(`What ${name} says of ${labelOf(before.support, route)} no longer goes into the support register.`),
    (route, { name, after, before }, was = "") =>
      other(
        `What ${name} says goes into the support register as ${labelOf(after.support, route)} instead of ${labelOf(before.support, was)}.`,
      ),
  ),
  otherwise: eachEntry(
    ({ label }, { name }) => loss(`${name} may newly be settled without being done: ${quoted(label)}.`),
    ({ label }, { name }) => other(`${name} can no longer be settled as ${quoted(label)}.`),
    ({ label }, { name }, before) =>
      other(`${name} is settled as ${quoted(label)} instead of ${quoted(before?.label ?? "")}.`),
  ),
  escalation: tellEscalation,
  required: (_was, now, { name }) =>
    now
      ? other(`A case can no longer come to rest before ${name} is settled.`)
      : loss(`A case may newly come to rest before ${name} is settled.`),
};
