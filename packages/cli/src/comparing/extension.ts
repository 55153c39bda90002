import type { Extension } from "@dignity/kernel";
import { periodText, roleNames } from "@dignity/policy-docs";

import { isAlike, type Tell } from "./fields.ts";
import { loss, other, sight, time } from "./meaning.ts";
import { eachName, whoMay } from "./names.ts";
import { tellTime } from "./times.ts";

/** What it means that more time may be given for something otherwise than before. */
export const tellExtension: Tell<Extension<string>> = (was, now, place) => {
  const { name } = place;
  if (isAlike(was, now)) return [];
  if (!now) return other(`${name} can no longer be given more time.`);
  if (!was)
    return [
      ...time(`${name} can newly be given more time: up to ${periodText(place.after, now.upTo)}.`),
      ...whoMayGive([], now.by, place),
      ...toldOfIt([], now.tell, place),
    ];
  return [
    ...whoMayGive(was.by, now.by, place),
    ...tellTime(`More time for ${name}`, was.upTo, now.upTo, place),
    ...tellOften(was.times ?? 1, now.times ?? 1, name),
    ...toldOfIt(was.tell, now.tell, place),
  ];
};

const whoMayGive = whoMay(({ name }) => `give more time for ${name}`);

function tellOften(was: number, now: number, name: string) {
  if (was === now) return [];
  const often = `${name} can be given more time ${now} times instead of ${was}.`;
  return now > was ? time(often) : other(often);
}

const toldOfIt = eachName(
  (role, { name, after }) => sight(`${roleNames(after, [role])}: newly told at once that ${name} has more time.`),
  (role, { name, before }) => loss(`${roleNames(before, [role])}: no longer told that ${name} has more time.`),
);
