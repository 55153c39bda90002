import { randomUUID } from "node:crypto";

import type { Policy } from "@dignity/kernel";
import type { Keeper } from "@dignity/persistence";
import type { Temporal } from "temporal-polyfill";

import { broughtKey, type Cast } from "../cast/cast.ts";
import { demoIssuerName } from "../issuer/demo-issuer-name.ts";
import { addressOf } from "../seed/address.ts";
import type { IdOf } from "./bring-organisations.ts";
import { nameOf } from "./name-of.ts";
import type { World } from "./world.ts";

interface Bringing {
  readonly keeper: Keeper;
  readonly cast: Cast;
  readonly policy: Policy;
  readonly idOf: IdOf;
  readonly since: Temporal.Instant;
}

/** Those whom nobody knows yet, each with one way to sign in and one post. */
export async function bringPeople({ people }: World, { keeper, cast, policy, idOf, since }: Bringing): Promise<void> {
  const fresh = Object.entries(people)
    .filter(([name, { of }]) => cast.find(name, of) === undefined)
    .map(([name, { of, roles }]) => ({ key: broughtKey(name, of), personId: randomUUID(), organisation: of, roles }));
  await keeper.addPeople(
    fresh.map(({ key, personId, organisation }) => ({
      id: personId,
      name: nameOf(key),
      email: addressOf({ name: nameOf(key), organisation }),
      identities: [{ issuer: demoIssuerName, subject: key }],
    })),
  );
  await keeper.appoint(
    fresh.map(({ personId, organisation, roles }) => ({
      organisationId: idOf(organisation),
      id: randomUUID(),
      personId,
      post: postOf(roles, policy),
      validFrom: since,
    })),
  );
}

const postOf = (roles: readonly string[], policy: Policy): string =>
  roles.map((role) => policy.roles[role]?.label ?? role).join(", ") || "Member of staff";
