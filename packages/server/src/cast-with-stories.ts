import type { House } from "@dignity/application";
import { Cast, createWorldKeeper, knowPlugins, type UnknownPlugin, type WorldKeeper } from "@dignity/demo";
import type { Keyring } from "@dignity/encryption";

import type { Offered } from "./offered.ts";

export interface CastWithStories {
  readonly cast: Cast;
  /** Adds more while stories are told. */
  readonly worlds: WorldKeeper;
  /** Plugins whose people are not in it. */
  readonly unknown: readonly UnknownPlugin[];
}

interface Casting {
  readonly ownerUrl: string;
  readonly keyring: Keyring;
  readonly policies: House["policies"];
}

/** The demonstration's own people, and those of the stories of every plugin that the server has. */
export async function castWithStories(
  { plugins, storiesOf }: Offered,
  casting: Casting,
  tell: (message: string) => void,
): Promise<CastWithStories> {
  const cast = new Cast();
  const worlds = await createWorldKeeper({ ...casting, cast });
  const before = cast.people.length;
  const stories = Object.keys(plugins).flatMap((plugin) => {
    const folder = storiesOf(plugin);
    return folder === undefined ? [] : [{ plugin, folder }];
  });
  const unknown = await knowPlugins(stories, { keeper: worlds, cast, policies: casting.policies.all() });
  const added = cast.people.length - before;
  if (added > 0) tell(`People added from the plugins' stories: ${added}`);
  return { cast, worlds, unknown };
}
