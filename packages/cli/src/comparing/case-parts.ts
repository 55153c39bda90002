import type { Capacity, Level, PartOrganisation, Role, Setting, State, SupportRoute } from "@dignity/kernel";

import type { Tellers } from "./fields.ts";
import { labelOf, loss, other, sight } from "./meaning.ts";
import { comeAndGone, eachName } from "./names.ts";
import { renamed } from "./parts.ts";
import { tellTime } from "./times.ts";

/** What a change means of the things that a case is, has and goes through. */
export const roleTellers: Tellers<Role> = {
  label: renamed,
  within: (was, now, { name }) =>
    now === undefined
      ? sight(`${name} is now a role in every kind of organisation.`)
      : [
          ...comeAndGone(was, now).come.flatMap((kind) => (was ? sight(`${name} is newly a role in a ${kind}.`) : [])),
          ...comeAndGone(was, now).gone.flatMap((kind) => loss(`${name} is no longer a role in a ${kind}.`)),
          ...(was ? [] : loss(`${name} is now a role in these only: ${now.join(", ")}.`)),
        ],
};

export const organisationTellers: Tellers<PartOrganisation> = {
  label: renamed,
  is: (was, now, { name }) => {
    const which = now === "receiver" ? "in which it arose" : "that leads the programme";
    return was ? sight(`${name} is now another organisation: the one ${which}.`) : [];
  },
};

export const capacityTellers: Tellers<Capacity<string>> = {
  label: renamed,
  owner: (was, now = "", { name, before, after }) => {
    const instead = was === undefined ? "" : ` instead of ${labelOf(before.organisations, was)}`;
    return sight(`Cases ${name} now belong to ${labelOf(after.organisations, now)}${instead}.`);
  },
};

export const settingTellers: Tellers<Setting> = {
  label: renamed,
  default: (was, now, place) => tellTime(`${place.name}, until an organisation sets it`, was, now, place),
};

export const levelTellers: Tellers<Level<string>> = {
  label: renamed,
  entersAt: (_was, now = "", { name, after }) => other(`${name} now enters at ${labelOf(after.states, now)}.`),
  sharedWithPartners: (was, now, place) =>
    eachName(
      (state, { name, after }) =>
        sight(`Partners newly see cases of the level ${name} while they are in ${labelOf(after.states, state)}.`),
      (state, { name, before }) =>
        loss(`Partners no longer see cases of the level ${name} while they are in ${labelOf(before.states, state)}.`),
    )(was?.during, now?.during, place),
  jointTasks: (was, now, { name }) => {
    if (was && now) return [];
    return now
      ? sight(`Partners newly owe their part of the work at the level ${name}.`)
      : loss(`Partners no longer owe a part of the work at the level ${name}.`);
  },
};

export const stateTellers: Tellers<State<string>> = {
  label: renamed,
  atRest: (_was, now, { name }) =>
    now
      ? loss(`Cases in ${name} are now at rest: nothing more is owed.`)
      : other(`Cases in ${name} are no longer at rest.`),
  permits: eachName(
    (action, { name, after }) => other(`${name} newly permits ${labelOf(after.actions, action)}.`),
    (action, { name, before }) => loss(`${name} no longer permits ${labelOf(before.actions, action)}.`),
  ),
};

export const supportTellers: Tellers<SupportRoute> = {
  label: renamed,
  confidential: (was, now, { name }) => {
    if (was && now) return [];
    return now
      ? other(`What is said at ${name} now stays there.`)
      : sight(`It is no longer said that what is said at ${name} stays there.`);
  },
  keepsCopy: (was, now, { name }) => {
    if (was && now) return [];
    return now
      ? sight(`${name} newly keeps a copy of each referral.`)
      : loss(`${name} no longer keeps a copy of each referral.`);
  },
};
