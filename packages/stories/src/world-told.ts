import type { Period } from "@dignity/kernel";

import { periodIn } from "./length-of-time.ts";
import type { World } from "./shape.ts";

/** What a server is told of a world: who and what there is for the stories of a pathway, and no reports. */
export interface WorldTold extends Pick<World, "people"> {
  readonly pathway: string;
  readonly organisations: Readonly<Record<string, OrganisationTold>>;
}

type OrganisationTold = Omit<World["organisations"][string], "settings"> & {
  readonly settings: Readonly<Record<string, Period>>;
};

export const worldTold = ({ organisations, people }: World, pathway: string): WorldTold => ({
  pathway,
  organisations: mapped(organisations, withLengths),
  people,
});

const withLengths = ({ settings = {}, ...organisation }: World["organisations"][string]): OrganisationTold => ({
  ...organisation,
  settings: mapped(settings, periodIn),
});

const mapped = <T, U>(record: Readonly<Record<string, T>>, to: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value)]));
