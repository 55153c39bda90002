import { createKeyring, type Keyring, readMasterKey } from "@dignity/encryption";
import { type Asked, type OrganisationChanges, organisationStanding, type Standing } from "@dignity/persistence";
import { faultLine } from "@dignity/stories";

import { ownerUrl } from "../publication/owner-url.ts";
import { Trouble } from "../trouble.ts";
import { askedOf } from "./asked-of.ts";
import { changesFor } from "./changes-for.ts";
import { faultsIn } from "./faults-in.ts";
import { leftAlone, type LeftOpen, leftOpen } from "./left-open.ts";
import { type ReadOrganisation, readOrganisation } from "./organisation-file.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What a file would change in a database, and what is needed to change it. */
export interface OrganisationPlan {
  readonly url: string;
  readonly keyring: Keyring;
  readonly asked: Asked;
  readonly changes: OrganisationChanges;
  readonly open: readonly LeftOpen[];
  /** Pathways in which nothing is changed, since the file does not name them. */
  readonly alone: readonly string[];
  /** The changes as they would be on another day, if things stand otherwise then. */
  readonly changesOn: (standing: Standing) => OrganisationChanges;
}

/** Looks what has to be done. A file with a fault is refused with all its faults. */
export async function planOrganisation(path: string, environment: Environment): Promise<OrganisationPlan> {
  const read = readOrganisation(path);
  const url = ownerUrl(environment);
  const keyring = createKeyring(readMasterKey(environment));
  const asked = askedOf(read.file);
  const standing = await organisationStanding(url, asked);
  const changesOn = (now: Standing) => changesFrom(read, now, keyring);
  const [changes, open, alone] = [changesOn(standing), leftOpen(read.file, standing), leftAlone(read.file, standing)];
  return { url, keyring, asked, changes, open, alone, changesOn };
}

function changesFrom(read: ReadOrganisation, standing: Standing, keyring: Keyring): OrganisationChanges {
  const faults = [...faultsIn(read, standing)];
  if (faults.length === 0) return changesFor(read.file, standing, (email) => keyring.digest(email));
  throw new Trouble("ORGANISATION_FAULTY", faults.map(faultLine).join("\n"), "Mend the file, then run this again.");
}
