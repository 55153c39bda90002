import { randomUUID } from "node:crypto";

import type { Policy } from "@dignity/kernel";
import type { Keeper } from "@dignity/persistence";
import type { Temporal } from "temporal-polyfill";

import { broughtKey } from "../cast/cast.ts";
import { demoIssuerName } from "../issuer/demo-issuer-name.ts";
import type { IdOf } from "./bring-organisations.ts";
import { capacityOf } from "./capacity-of.ts";
import type { Database } from "./database.ts";
import type { World } from "./world.ts";

interface Bringing {
  readonly database: Database;
  readonly keeper: Keeper;
  readonly policy: Policy;
  readonly idOf: IdOf;
  readonly since: Temporal.Instant;
}

interface Post {
  readonly key: string;
  readonly person: string;
  readonly appointment: string;
}

interface Held {
  readonly id: string;
  readonly person: string;
  readonly capacity: string;
  readonly role: string;
}

/** Those who came with stories hold just the roles that the stories now say; nobody else's are touched. */
export async function bringRoles(world: World, { database, keeper, policy, idOf, since }: Bringing): Promise<void> {
  const [pathway = ""] = policy.id.split("@");
  const keys = Object.entries(world.people).map(([name, { of }]) => broughtKey(name, of));
  const posts = await database.query<readonly Post[]>(postsOf, [demoIssuerName, keys]);
  const held = await database.query<readonly Held[]>(rolesOf, [pathway, posts.map(({ person }) => person)]);
  const wanted = Object.entries(world.people).flatMap(([name, { of, roles }]) => {
    const post = posts.find(({ key }) => key === broughtKey(name, of));
    const capacity = capacityOf(world, name, policy);
    return post ? roles.map((role) => ({ ...post, organisationId: idOf(of), capacity, role })) : [];
  });
  const over = held.filter((one) => !wanted.some((other) => isSame(one, other)));
  await database.query("update dignity.role_holder set valid_to = app.now() where id = any($1)", [
    over.map(({ id }) => id),
  ]);
  await keeper.giveRoles(
    wanted
      .filter((one) => !held.some((other) => isSame(one, other)))
      .map(({ organisationId, appointment, person, capacity, role }) => ({
        id: randomUUID(),
        organisationId,
        pathway,
        capacity,
        role,
        appointmentId: appointment,
        personId: person,
        validFrom: since,
      })),
  );
}

const postsOf = `select i.subject as key, a.person_id as person, a.id as appointment
  from dignity.person_identity i join dignity.appointment a on a.person_id = i.person_id
  where i.issuer = $1 and i.subject = any($2)`;

type Holding = Pick<Held, "person" | "capacity" | "role">;

const isSame = (one: Holding, other: Holding) =>
  one.person === other.person && one.capacity === other.capacity && one.role === other.role;

const rolesOf = `select id, person_id as person, capacity, role from dignity.role_holder
  where pathway = $1 and person_id = any($2) and valid_to is null`;
