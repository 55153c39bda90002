import type { Keyring } from "@dignity/encryption";
import type { EntityManager } from "typeorm";

import { DataKeyRow, OrganisationKeyRow } from "../entities/keys.ts";
import {
  AppointmentRow,
  OrganisationRow,
  PersonIdentityRow,
  PersonRow,
  ProgrammeRow,
} from "../entities/organisations.ts";
import { AdoptionRow, RoleHolderRow } from "../entities/policies.ts";
import { insertRows } from "../insert-rows.ts";
import { type NewPerson, personRows } from "./people.ts";

/** Keeps the directory: who there is, who has adopted what, and who holds which role. It works as the owner. */
export interface Keeper {
  /** Each with its key. */
  addOrganisations(organisations: readonly OrganisationRow[]): Promise<void>;
  addProgrammes(programmes: readonly ProgrammeRow[]): Promise<void>;
  addPeople(people: readonly NewPerson[]): Promise<void>;
  appoint(appointments: readonly AppointmentRow[]): Promise<void>;
  adopt(adoptions: readonly AdoptionRow[]): Promise<void>;
  giveRoles(roles: readonly RoleHolderRow[]): Promise<void>;
}

/** Where transactions begin: a data source, or, within one of its transactions, its manager. */
interface Transactions {
  transaction(work: (manager: EntityManager) => Promise<void>): Promise<void>;
}

/** Each list is there altogether, or, if anything in it is refused, not at all. */
export function createKeeper(transactions: Transactions, keyring: Keyring): Keeper {
  const together = (work: (manager: EntityManager) => Promise<void>) => transactions.transaction(work);
  return {
    addOrganisations: (organisations) =>
      together(async (manager) => {
        await insertRows(manager, OrganisationRow, organisations);
        const keys = organisations.map(({ id }) => ({ organisationId: id, ...wrappedKey(keyring, id) }));
        await insertRows(manager, OrganisationKeyRow, keys);
      }),
    addPeople: (people) =>
      together(async (manager) => {
        const rows = people.map((person) => personRows(person, keyring));
        await insertRows(
          manager,
          DataKeyRow,
          rows.map(({ key }) => key),
        );
        await insertRows(
          manager,
          PersonRow,
          rows.map(({ person }) => person),
        );
        await insertRows(
          manager,
          PersonIdentityRow,
          rows.flatMap(({ identities }) => identities),
        );
      }),
    addProgrammes: (rows) => together((manager) => insertRows(manager, ProgrammeRow, rows)),
    appoint: (rows) => together((manager) => insertRows(manager, AppointmentRow, rows)),
    adopt: (rows) => together((manager) => insertRows(manager, AdoptionRow, rows)),
    giveRoles: (rows) => together((manager) => insertRows(manager, RoleHolderRow, rows)),
  };
}

const wrappedKey = (keyring: Keyring, organisationId: string) => {
  const { wrapped } = keyring.newOrganisationKey(organisationId);
  return { wrapped };
};
