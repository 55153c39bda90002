import type { Policy } from "@dignity/plugin-sdk";

import type { PluginCheck } from "../check.ts";
import { partsOf } from "../places/pathway-of.ts";

export const ownName: PluginCheck = {
  name: "has a name in lower case, and its versions under it",
  find: ({ id, policies }) => [
    ...(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)
      ? []
      : [{ rule: "id", reason: `The plugin id “${id}” must be lower case, with letters, digits and hyphens.` }]),
    ...policies
      .map((policy) => policy.id)
      .filter((policy) => partsOf(policy)?.plugin !== id)
      .map((policy) => ({ rule: "policies", reason: `The policy id “${policy}” must read ${id}/pathway@version.` })),
  ],
};

/** Which version a case opens under is a matter of dates: two of one day, or out of order, and it would be chance. */
export const orderedVersions: PluginCheck = {
  name: "numbers and dates the versions of a pathway in order",
  find: ({ policies }) => {
    const pathways = Map.groupBy(policies, ({ id }) => partsOf(id)?.pathway ?? id);
    return [...pathways].flatMap(([pathway, versions]) =>
      disorder(pathway, versions).map((reason) => ({ rule: "policies", reason })),
    );
  },
};

function disorder(pathway: string, versions: readonly Policy[]): readonly string[] {
  const ids = versions.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return [`The policy id “${twice}” stands twice.`];
  const numbers = ids.map((id) => partsOf(id)?.version);
  const dates = versions.map(({ effectiveFrom }) => effectiveFrom);
  const counted = numbers.every((number, index) => number === index + 1);
  const dated = dates.join() === [...new Set(dates)].toSorted().join();
  return [
    ...(counted ? [] : [`The versions of ${pathway} are ${numbers.join(", ")}. Count from 1, oldest first.`]),
    ...(dated ? [] : [`The versions of ${pathway} begin on ${dates.join(", ")}. Each begins after the one before.`]),
  ];
}

export const nothingRemoved: PluginCheck = {
  name: "has removed no published version",
  find: ({ policies }, published) =>
    Object.keys(published)
      .filter((id) => !policies.some((policy) => policy.id === id))
      .map((id) => ({
        rule: "policies",
        reason: `${id} is published and not here. Cases may stand under it: put it back.`,
      })),
};
