import type { Brought, DemoOrganisation } from "../cast/cast.ts";
import { demoIssuerName } from "../issuer/demo-issuer-name.ts";
import type { Database } from "./database.ts";
import { nameOf } from "./name-of.ts";

interface Found extends DemoOrganisation {
  readonly key: string;
  readonly post: string;
  readonly roles: readonly string[];
  readonly capacity: string | null;
}

/** Whom stories have brought into this database, now or before the last start. */
export async function broughtBefore(database: Database): Promise<Brought> {
  const found = await database.query<readonly Found[]>(everybody, [demoIssuerName]);
  const organisations = new Map(found.map(({ slug, name, kind }) => [slug, { slug, name, kind }]));
  return {
    organisations: [...organisations.values()],
    people: found.map(({ key, slug, post, roles, capacity }) => ({
      key,
      name: nameOf(key),
      organisation: slug,
      post,
      roles,
      ...(capacity !== null && { capacity }),
      about: "Came with the stories of their organisation.",
    })),
  };
}

const everybody = `
  select i.subject as key, o.slug, o.name, o.kind, a.post, min(h.capacity) as capacity,
    coalesce(array_agg(distinct h.role) filter (where h.role is not null), '{}') as roles
  from dignity.person_identity i
  join dignity.appointment a on a.person_id = i.person_id
  join dignity.organisation o on o.id = a.organisation_id
  left join dignity.role_holder h on h.organisation_id = a.organisation_id and h.appointment_id = a.id
    and h.valid_to is null
  where i.issuer = $1 and i.subject like '%@%'
  group by 1, 2, 3, 4, 5
  order by 2, 1`;
