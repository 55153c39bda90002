import type { Policy, Rung } from "@dignity/kernel";
import { periodText, roleNames } from "@dignity/policy-docs";

import type { Tell } from "./fields.ts";
import { loss, sight } from "./meaning.ts";
import { comeAndGone } from "./names.ts";
import { tellTime } from "./times.ts";

/** Who is told when something stays undone. Whoever is told of it is how one knows which stage is which. */
export const tellEscalation: Tell<readonly Rung<string>[]> = (was = [], now = [], place) => {
  const [had, has] = [stages(was), stages(now)];
  const { come, gone } = comeAndGone([...had.keys()], [...has.keys()]);
  const who = (policy: Policy, rung: Rung<string> | undefined) => roleNames(policy, rung?.tell ?? []);
  const late = (policy: Policy, { after }: Rung<string>) =>
    `${periodText(policy, after)} after the time of ${place.name}`;
  return [
    ...gone
      .flatMap((key) => had.get(key) ?? [])
      .flatMap((rung) =>
        loss(`${who(place.before, rung)}: no longer told ${late(place.before, rung)}, if it is undone.`),
      ),
    ...come
      .flatMap((key) => has.get(key) ?? [])
      .flatMap((rung) => sight(`${who(place.after, rung)}: newly told ${late(place.after, rung)}, if it is undone.`)),
    ...[...had].flatMap(([key, rung]) =>
      has.has(key)
        ? tellTime(
            `${who(place.after, rung)}: told that ${place.name} is undone`,
            rung.after,
            has.get(key)?.after,
            place,
          )
        : [],
    ),
  ];
};

const stages = (rungs: readonly Rung<string>[]): ReadonlyMap<string, Rung<string>> => {
  const found = new Map<string, Rung<string>>();
  for (const rung of rungs) {
    let key = rung.tell.toSorted().join(" ");
    while (found.has(key)) key += " again";
    found.set(key, rung);
  }
  return found;
};
