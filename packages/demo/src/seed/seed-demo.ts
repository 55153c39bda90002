import type { ActorDirectory, House } from "@dignity/application";
import type { Keyring } from "@dignity/encryption";
import type { Policy } from "@dignity/kernel";
import { createDataSource, createKeeper } from "@dignity/persistence";
import { Temporal } from "temporal-polyfill";

import { writeAdoptions } from "./adoptions.ts";
import { stageBullying } from "./bullying-cases.ts";
import { writeDirectory } from "./directory.ts";
import { stageIncidents } from "./incident-cases.ts";
import { bullying, traumaticIncident } from "./pathways.ts";
import { createStage } from "./stage.ts";

export interface SeedOptions {
  readonly ownerUrl: string;
  readonly keyring: Keyring;
  /** Published already. A policy that is not among them gets no cases. */
  readonly policies: readonly Policy[];
  readonly house: House;
  readonly directory: ActorDirectory;
}

/** Fills an empty database with invented people and cases. Where there is anybody already, it leaves all as it is. */
export async function seedDemo(options: SeedOptions): Promise<{ seeded: boolean }> {
  const { ownerUrl, keyring, house, directory: actors } = options;
  const dataSource = await createDataSource(ownerUrl, 1).initialize();
  try {
    const [first] = await dataSource.query<{ now: Date; empty: boolean }[]>(standing);
    if (!first?.empty) return { seeded: false };
    const now = Temporal.Instant.fromEpochMilliseconds(first.now.getTime());
    const keeper = createKeeper(dataSource, keyring);
    const since = now.subtract({ hours: 24 * 365 });
    const directory = await writeDirectory(keeper, since);
    await writeAdoptions(keeper, directory, since);
    await stageCases(options, createStage(house, { actors, directory, now }));
    return { seeded: true };
  } finally {
    await dataSource.destroy();
  }
}

const standing = "select app.now() as now, not exists (select 1 from dignity.organisation) as empty";

async function stageCases({ policies }: SeedOptions, stage: ReturnType<typeof createStage>): Promise<void> {
  const published = (pathway: string) => policies.some(({ id }) => id.startsWith(`${pathway}@`));
  if (published(bullying)) await stageBullying(stage);
  if (published(traumaticIncident)) await stageIncidents(stage);
}
