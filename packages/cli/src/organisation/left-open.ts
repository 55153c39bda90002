import type { Standing } from "@dignity/persistence";

import type { OrganisationFile } from "./organisation-file.ts";

/** What an organisation may mean to leave open, and may have forgotten. */
export interface LeftOpen {
  readonly pathway: string;
  /** Times that nobody has set: what depends on them has none. */
  readonly times: readonly string[];
  /** Roles that nobody holds: what is theirs to do waits, and they are told of nothing. */
  readonly roles: readonly string[];
}

/** Pathways that it works with and the file does not name: nothing is changed in them, and nobody loses a role. */
export const leftAlone = (file: OrganisationFile, { adoptions }: Standing): readonly string[] =>
  Object.keys(adoptions).filter((pathway) => !Object.hasOwn(file.pathways, pathway));

/** Of each pathway that the file names. */
export const leftOpen = (file: OrganisationFile, { policies }: Standing): readonly LeftOpen[] =>
  Object.entries(file.pathways).flatMap(([pathway, { settings }]) => {
    const policy = policies[pathway];
    if (!policy) return [];
    const held = new Set(file.people.flatMap(({ roles }) => roles[pathway] ?? []));
    const inThisKind = Object.entries(policy.roles).filter(([, { within }]) => within?.includes(file.kind) ?? true);
    return [
      {
        pathway,
        times: Object.entries(policy.settings).flatMap(([name, { label, default: usual }]) =>
          usual !== undefined || Object.hasOwn(settings, name) ? [] : [`${label} (${name})`],
        ),
        roles: inThisKind.flatMap(([role, { label }]) => (held.has(role) ? [] : [`${label} (${role})`])),
      },
    ];
  });
