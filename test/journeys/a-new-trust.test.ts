import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Plugin } from "@dignity/plugin-sdk";
import { configurationFor, offered, startDemo, StopInOrder } from "@dignity/server";
import { demoServer, readFolder, runOverHttp, toldLines } from "@dignity/stories";
import { expect, onTestFinished, test } from "vitest";

import { directoryIn } from "../../packages/demo/test/support/directory-in.ts";
import { ashby } from "../command-line/support/ashby.ts";
import { emptyDatabase } from "../support/database.ts";

test("a trust that has just written its plugin is there at the next start, beside all that was there", async () => {
  const place = await placeToStart();
  await (await place.start()).stop();
  const before = await directoryIn(place.ownerUrl);

  const plugin = await newTrust();
  const { url, announcement, stop } = await place.start(plugin);
  expect(announcement).toContain("nurse@ashby — Nurse: ");
  expect(await (await fetch(url)).text()).toContain("Ashby");
  const { policies } = await plugin.load();
  const stories = readFolder(plugin.stories, policies);
  // As a server that learns of nobody while stories are told: whom it did not have from the start is not there.
  const { know: _, ...server } = demoServer(url);
  for (const story of stories) {
    const told = await runOverHttp(story, server);
    expect(toldLines(told), story.name).toEqual([]);
    expect([told.checked > 0, told.elsewhere], story.name).toEqual([true, []]);
  }
  expect(stories).toHaveLength(5);
  await stop();

  const after = await directoryIn(place.ownerUrl);
  for (const [table, rows] of Object.entries(before))
    expect(after[table as keyof typeof after], table).toEqual(expect.arrayContaining([...rows]));
  await (await place.start(plugin)).stop();
  expect(await directoryIn(place.ownerUrl)).toEqual(after);
});

test("a world with a fault is told of with its line, and everybody else is there", async () => {
  const place = await placeToStart();
  const plugin = await newTrust();
  const file = join(plugin.stories, "world.yaml");
  const sound = readFileSync(file, "utf8");
  writeFileSync(file, sound.replace("roles: [hr]", "roles: [hrr]"));
  const { url, announcement, stop } = await place.start(plugin);
  expect(announcement).toMatch(/Nobody of ashby's stories was added:\n.*world\.yaml:\d+: There is no role “hrr”\./);
  expect(announcement).not.toContain("nurse@ashby");
  expect((await fetch(`${url}/demo/token?persona=hee-em-lead`)).status).toBe(200);
  await stop();

  writeFileSync(file, sound);
  expect((await place.start(plugin)).announcement).toContain("nurse@ashby");
});

/** A plugin as `policy new` writes it, as it is once `policy register` has named it to the server. */
async function newTrust() {
  const folder = await ashby();
  const load = async () => {
    const { default: plugin } = (await import(join(folder, "src/index.ts"))) as { readonly default: Plugin };
    return plugin;
  };
  return { stories: join(folder, "stories"), load };
}

type NewTrust = Awaited<ReturnType<typeof newTrust>>;

async function placeToStart() {
  const { ownerUrl, drop } = await emptyDatabase();
  const directory = mkdtempSync(join(tmpdir(), "dignity-new-trust-"));
  const stops: (() => Promise<void>)[] = [];
  onTestFinished(async () => {
    for (const stop of stops) await stop();
    rmSync(directory, { recursive: true });
    await drop();
  });
  const configuration = configurationFor("start", { DATABASE_URL: ownerUrl, PORT: "0", DATA_DIRECTORY: directory });
  return {
    ownerUrl,
    async start(added?: NewTrust) {
      const running = new StopInOrder();
      const stop = () => running.stop();
      stops.push(stop);
      const plugins = { ...offered.plugins, ...(added && { ashby: async () => ({ default: await added.load() }) }) };
      const storiesOf = (plugin: string) => (plugin === "ashby" ? added?.stories : offered.storiesOf(plugin));
      return { ...(await startDemo(configuration, running, () => undefined, { plugins, storiesOf })), stop };
    },
  };
}
