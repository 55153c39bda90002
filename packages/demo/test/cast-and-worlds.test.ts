import { fileURLToPath } from "node:url";

import type { Policy } from "@dignity/kernel";
import heeEm from "@dignity/plugin-hee-em";
import kmpt from "@dignity/plugin-kmpt";
import northmoor from "@dignity/plugin-northmoor";
import { toldWorlds, worldTold } from "@dignity/stories";
import { expect, test } from "vitest";

import { Cast, createWorldKeeper, knowPlugins, personas, seedDemo } from "../src/index.ts";
import { capacityOf } from "../src/world/capacity-of.ts";
import { worldFrom } from "../src/world/world.ts";
import { demoHouse } from "./support/demo-house.ts";
import { directoryIn } from "./support/directory-in.ts";

const own = [heeEm, kmpt, northmoor];
const policies: readonly Policy[] = own.flatMap((plugin) => plugin.policies);
const plugins = own.map(({ id: plugin, policies }) => ({
  plugin,
  folder: fileURLToPath(new URL(`../../../plugins/${plugin}/stories`, import.meta.url)),
  pathways: policies.map(({ id }) => id.replace(/@.*/, "")),
}));
const worlds = plugins.flatMap(({ folder, pathways }) => toldWorlds(folder, pathways));

test("whom the demonstration has, its plugins' worlds have with the same roles in the same capacity", () => {
  const told = worlds.flatMap(({ pathway, world }) => {
    const policy = policies.find(({ id }) => id.startsWith(`${pathway}@`));
    const read = worldFrom(worldTold(world, pathway));
    if (read.faults || !policy) throw new Error(`${pathway} cannot be read.`);
    return Object.entries(world.people).map(([name, { of, roles }]) => ({
      name: `${name} of ${of}`,
      roles,
      capacity: roles.length > 0 ? capacityOf(read.world, name, policy) : undefined,
    }));
  });
  for (const { key, organisation, roles, capacity } of personas)
    expect(told, key).toContainEqual({ name: `${key} of ${organisation}`, roles, capacity: roles[0] && capacity });
});

test("the worlds of its own plugins add nobody and nothing to it, and have no fault", async () => {
  const house = await demoHouse();
  await seedDemo(house);
  const cast = new Cast();
  const { policies } = house.house;
  const keeper = await createWorldKeeper({ ...house, policies, cast });
  const before = await directoryIn(house.superuserUrl);
  expect(await knowPlugins(plugins, { keeper, cast, policies: policies.all() })).toEqual([]);
  expect(await directoryIn(house.superuserUrl)).toEqual(before);
  expect(cast.people).toEqual(personas);
});

test("its organisations have set just the times that the worlds say", async () => {
  const house = await demoHouse();
  await seedDemo(house);
  const { organisation, adoption } = await directoryIn(house.superuserUrl);
  const slugs = new Map(organisation.map((row) => [(row as { id: string }).id, (row as { slug: string }).slug]));
  const set = (adoption as { organisation_id: string; pathway: string; settings: object }[]).map((row) => ({
    slug: slugs.get(row.organisation_id),
    pathway: row.pathway,
    settings: row.settings,
  }));
  const said = worlds.flatMap(({ pathway, world }) =>
    Object.entries(worldTold(world, pathway).organisations).map(([slug, { settings }]) => ({
      slug,
      pathway,
      settings,
    })),
  );
  for (const one of set) expect(said, `${one.slug} ${one.pathway}`).toContainEqual(one);
});
