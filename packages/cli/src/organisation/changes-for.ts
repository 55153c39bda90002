import { isDeepStrictEqual } from "node:util";

import type { OrganisationChanges, Standing } from "@dignity/persistence";

import { capacityOf } from "./capacity-of.ts";
import type { OrganisationFile } from "./organisation-file.ts";

/** An address as it is kept for comparing: whoever holds the key can make it, and nobody else. */
export type Digest = (email: string) => Buffer;

/**
 * What has to be done so that the database has what the file says. Pathways that the file does not name stay as they
 * are: cases may run on them. People whom it does not name keep their post, and lose their roles in those it names.
 *
 * @param file without a fault against this standing
 */
export function changesFor(file: OrganisationFile, standing: Standing, digest: Digest): OrganisationChanges {
  const { slug, name, kind, closedDays, pathways } = file;
  const { organisation, adoptions } = standing;
  const adopted = Object.entries(pathways).map(([pathway, { settings }]) => ({ pathway, settings }));
  return {
    ...(!organisation && { open: { slug, name, kind } }),
    ...(closedDays && !isDeepStrictEqual(closedDays.toSorted(), organisation?.closedDays.toSorted() ?? [])
      ? { closedDays }
      : {}),
    ...programmeFor(file, standing),
    adopt: adopted.filter(({ pathway }) => !Object.hasOwn(adoptions, pathway)),
    setTimes: adopted
      .map((one) => ({ ...one, before: adoptions[one.pathway] ?? one.settings }))
      .filter(({ settings, before }) => !isDeepStrictEqual(before, settings))
      .map(({ pathway, settings, before }) => ({ pathway, settings, unset: namesOnlyIn(before, settings) })),
    ...peopleFor(file, standing, digest),
    ...rolesFor(file, standing),
  };
}

export const isAnything = ({ open, closedDays, openProgramme, ...lists }: OrganisationChanges): boolean =>
  Boolean(open ?? closedDays ?? openProgramme) || Object.values(lists).some((list) => list.length > 0);

const namesOnlyIn = (before: object, after: object) =>
  Object.keys(before).filter((name) => !Object.hasOwn(after, name));

/** A lead that is still to be opened has no programme yet either. */
function programmeFor({ slug, name, programmeLead }: OrganisationFile, standing: Standing) {
  if (programmeLead === undefined || standing.programmeLead?.programmeId) return {};
  return {
    openProgramme: { lead: programmeLead, name: `Programme of ${programmeLead === slug ? name : programmeLead}` },
  };
}

function peopleFor({ people }: OrganisationFile, standing: Standing, digest: Digest) {
  const known = people.map(({ signsIn, ...person }) => ({ ...person, ...signsIn, there: find(standing, signsIn) }));
  const there = known.flatMap(({ there: one, ...person }) => (one ? [{ ...person, one }] : []));
  return {
    add: known.flatMap(({ there: one, name, email, issuer, subject, post }) =>
      one ? [] : [{ name, email, issuer, subject, post }],
    ),
    appoint: there.flatMap(({ one, issuer, subject, post }) =>
      one.appointmentId === null ? [{ issuer, subject, post }] : [],
    ),
    changePosts: there.flatMap(({ one: { appointmentId, post: before }, subject, post }) =>
      appointmentId === null || before === post ? [] : [{ appointmentId, subject, post }],
    ),
    changeAddresses: there.flatMap(({ one: { personId, emailDigest }, subject, email }) =>
      emailDigest?.equals(digest(email)) ? [] : [{ personId, subject, email }],
    ),
  };
}

function rolesFor(file: OrganisationFile, standing: Standing) {
  const wanted = file.people.flatMap(({ signsIn, capacity, roles }) =>
    Object.entries(roles).flatMap(([pathway, names]) => {
      const policy = standing.policies[pathway];
      const held = capacity ?? (policy && capacityOf(file, policy)) ?? "";
      return [...new Set(names)].map((role) => ({ ...signsIn, pathway, capacity: held, role }));
    }),
  );
  const keyOf = (personId: string | undefined, { pathway, capacity, role }: Omit<(typeof wanted)[number], "issuer">) =>
    JSON.stringify([personId, pathway, capacity, role]);
  const has = new Set(standing.holders.map((holder) => keyOf(holder.personId, holder)));
  const wants = new Set(wanted.map((one) => keyOf(find(standing, one)?.personId, one)));
  return {
    give: wanted.filter((one) => !has.has(keyOf(find(standing, one)?.personId, one))),
    end: standing.holders
      .filter((holder) => Object.hasOwn(file.pathways, holder.pathway) && !wants.has(keyOf(holder.personId, holder)))
      .map(({ id, subject, pathway, capacity, role }) => ({ id, subject, pathway, capacity, role })),
  };
}

const find = ({ people }: Standing, { issuer, subject }: { readonly issuer: string; readonly subject: string }) =>
  people.find((one) => one.issuer === issuer && one.subject === subject);
