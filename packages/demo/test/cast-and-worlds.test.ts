import { fileURLToPath } from "node:url";

import heeEm from "@dignity/plugin-hee-em";
import kmpt from "@dignity/plugin-kmpt";
import northmoor from "@dignity/plugin-northmoor";
import { toldWorlds, worldTold } from "@dignity/stories";
import { expect, test } from "vitest";

import { Cast, createWorldKeeper, knowPlugins, personas, seedDemo } from "../src/index.ts";
import { demoHouse } from "./support/demo-house.ts";
import { directoryIn } from "./support/directory-in.ts";

const plugins = [heeEm, kmpt, northmoor].map(({ id: plugin, policies }) => ({
  plugin,
  folder: fileURLToPath(new URL(`../../../plugins/${plugin}/stories`, import.meta.url)),
  pathways: policies.map(({ id }) => id.replace(/@.*/, "")),
}));
const worlds = plugins.flatMap(({ folder, pathways }) => toldWorlds(folder, pathways));
const people = worlds.flatMap(({ world }) => Object.entries(world.people));

test("whom the demonstration has, its plugins' worlds have with the same roles", () => {
  const told = people.map(([name, { of, roles }]) => [`${name} of ${of}`, roles] as const);
  for (const { key, organisation, roles } of personas)
    expect(told, key).toContainEqual([`${key} of ${organisation}`, roles]);
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
