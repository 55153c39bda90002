import type { Policy } from "@dignity/kernel";
import type { Standing } from "@dignity/persistence";
import { type Fault, oneOf } from "@dignity/stories";

import { capacityOf } from "./capacity-of.ts";
import type { OrganisationFile, ReadOrganisation } from "./organisation-file.ts";

/** What the file says that the database, or a policy in it, does not have. */
export function* faultsIn(read: ReadOrganisation, standing: Standing): Generator<Fault> {
  yield* ofTheOrganisation(read, standing);
  yield* ofPathways(read, standing);
  yield* ofPeople(read, standing);
}

function* ofTheOrganisation({ file, yaml }: ReadOrganisation, standing: Standing): Generator<Fault> {
  const { slug, name, kind, programmeLead } = file;
  const there = standing.organisation;
  if (there && there.kind !== kind)
    yield yaml.fault(["kind"], `“${slug}” is there as a ${there.kind}. A kind is never changed: roles depend on it.`);
  if (there && there.name !== name)
    yield yaml.fault(["name"], `“${slug}” is there as “${there.name}”. Look whether it is the same organisation.`);
  if (programmeLead !== undefined && programmeLead !== slug && !standing.programmeLead)
    yield yaml.fault(["programmeLead"], `There is no organisation “${programmeLead}” yet. Apply its own file first.`);
  const programmeId = standing.programmeLead?.programmeId ?? null;
  if (standing.programmes.some((one) => one !== programmeId))
    yield yaml.fault(
      ["programmeLead"],
      `“${slug}” works in another programme. That is not changed here: it would change who has a part in its cases.`,
    );
}

function* ofPathways({ file, yaml }: ReadOrganisation, { policies }: Standing): Generator<Fault> {
  for (const [pathway, { settings }] of Object.entries(file.pathways)) {
    const policy = policies[pathway];
    if (!policy) {
      const message = `“${pathway}” is not published here. There are: ${oneOf(Object.keys(policies))}. Publish it first: dignity policy apply`;
      yield yaml.fault(["pathways", pathway], message);
      continue;
    }
    for (const name of Object.keys(settings))
      if (!Object.hasOwn(policy.settings, name))
        yield yaml.fault(
          ["pathways", pathway, "settings", name],
          `“${name}” is no time that ${policy.id} leaves open. There are: ${oneOf(Object.keys(policy.settings))}.`,
        );
  }
}

type Person = OrganisationFile["people"][number];

function* ofPeople({ file, yaml }: ReadOrganisation, { policies }: Standing): Generator<Fault> {
  const seen = new Set<string>();
  for (const [index, person] of file.people.entries()) {
    const key = `${person.signsIn.issuer} ${person.signsIn.subject}`;
    if (seen.has(key))
      yield yaml.fault(["people", index, "signsIn"], "Somebody else above signs in so. Each person stands here once.");
    seen.add(key);
    for (const pathway of Object.keys(person.roles)) {
      const policy = policies[pathway];
      const at = ["people", index, "roles", pathway];
      if (!Object.hasOwn(file.pathways, pathway))
        yield yaml.fault(at, `The organisation does not work with “${pathway}”. Name it in pathways first.`);
      else if (policy) for (const message of ofRoles(file, person, policy, pathway)) yield yaml.fault(at, message);
    }
  }
}

function* ofRoles(file: OrganisationFile, person: Person, policy: Policy, pathway: string): Generator<string> {
  for (const role of person.roles[pathway] ?? []) {
    const known = policy.roles[role];
    if (!known) yield `${policy.id} has no role “${role}”. There are: ${oneOf(Object.keys(policy.roles))}.`;
    else if (known.within && !known.within.includes(file.kind))
      yield `“${role}” is a role of a ${oneOf(known.within)}, and this is a ${file.kind}.`;
  }
  const capacity = person.capacity ?? capacityOf(file, policy);
  const all = oneOf(Object.keys(policy.capacities));
  if (capacity === undefined) yield `Say in which capacity: ${all}.`;
  else if (!Object.hasOwn(policy.capacities, capacity))
    yield `${policy.id} has no capacity “${capacity}”. There are: ${all}.`;
}
