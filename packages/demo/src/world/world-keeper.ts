import type { House } from "@dignity/application";
import type { Keyring } from "@dignity/encryption";
import { createDataSource } from "@dignity/persistence";

import type { Cast } from "../cast/cast.ts";
import { bringWorld } from "./bring-world.ts";
import { broughtBefore } from "./brought-before.ts";
import type { Database } from "./database.ts";
import { newest } from "./newest.ts";
import type { World } from "./world.ts";

export interface WorldKeeperOptions {
  readonly ownerUrl: string;
  readonly keyring: Keyring;
  readonly policies: House["policies"];
  readonly cast: Cast;
}

/** Sees to it that the demonstration has whom stories speak of. */
export interface WorldKeeper {
  /** Answers why not, where this server does not know the pathway. */
  know(world: World): Promise<{ readonly unknown: string } | undefined>;
}

/** Its cast has everybody whom stories brought before. */
export async function createWorldKeeper({
  ownerUrl,
  keyring,
  policies,
  cast,
}: WorldKeeperOptions): Promise<WorldKeeper> {
  const connected = async (work: (database: Database) => Promise<unknown>) => {
    const database = await createDataSource(ownerUrl, 1).initialize();
    try {
      await database.transaction(work);
      cast.bring(await broughtBefore(database));
    } finally {
      await database.destroy();
    }
  };
  await connected(() => Promise.resolve());
  let before: Promise<unknown> = Promise.resolve();
  return {
    async know(world) {
      const policy = newest(policies.all(), world.pathway);
      if (!policy) return { unknown: world.pathway };
      // One after the other: two that bring the same people at once would each find them missing.
      const known = before.then(() => connected((database) => bringWorld(world, { database, keyring, policy, cast })));
      before = known.catch(() => undefined);
      await known;
      return undefined;
    },
  };
}
