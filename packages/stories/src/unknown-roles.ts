import type { Policy } from "@dignity/plugin-sdk";

import { oneOf } from "./fault.ts";
import type { Story } from "./story.ts";
import type { Wrong } from "./unknown-names.ts";

/** Roles that somebody of the stories' world holds and no policy knows: whoever holds one would be able to do nothing. */
export function unknownRoles({ world }: Story, policies: readonly Policy[]): readonly Wrong[] {
  const known = new Set(policies.flatMap(({ roles }) => Object.keys(roles)));
  return Object.entries(world.people).flatMap(([person, { roles }]) =>
    roles
      .filter((role) => !known.has(role))
      .map((role) => ({
        path: [],
        message: `world.yaml gives “${person}” the role “${role}”, which no policy has. There are: ${oneOf(known)}.`,
      })),
  );
}
