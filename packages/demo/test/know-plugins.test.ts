import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import type { Policy } from "@dignity/kernel";
import kmpt from "@dignity/plugin-kmpt";
import northmoor from "@dignity/plugin-northmoor";
import { expect, onTestFinished, test } from "vitest";

import { Cast, createWorldKeeper, knowPlugins, seedDemo } from "../src/index.ts";
import type { World } from "../src/world/world.ts";
import { demoHouse } from "./support/demo-house.ts";
import { directoryIn } from "./support/directory-in.ts";

const [procedure] = northmoor.policies as readonly Policy[];
if (!procedure) throw new Error("There is no procedure.");
/** Northmoor's procedure under another name, as if somebody had written it. */
const harbour: Policy = { ...procedure, id: "harbour/dignity-at-work@1" };

const world = `organisations:
  harbour:
    kind: trust
    settings: { promptly: 5 working days }
people:
  nurse: { of: harbour }
  hr: { of: harbour, roles: [peopleServices] }
`;

/** What keeper and database would be told of these files of a plugin. */
async function known(files: Readonly<Record<string, string>>, policies: readonly Policy[] = [harbour]) {
  const folder = mkdtempSync(join(tmpdir(), "dignity-worlds-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const worlds: World[] = [];
  const keeper = { know: async (one: World) => void worlds.push(one) };
  const stories = [
    { plugin: "harbour", folder },
    { plugin: "nothing-written", folder: join(folder, "none") },
  ];
  const unknown = await knowPlugins(stories, { keeper, cast: new Cast(), policies });
  return { worlds, told: unknown.map(({ reason }) => reason.replaceAll(`${folder}/`, "")).join("\n") };
}

test("a pathway of which no story tells yet has the world of its own folder, else of the whole", async () => {
  const { worlds, told } = await known({ "world.yaml": world });
  expect(told).toBe("");
  expect(worlds.map(({ pathway, people }) => [pathway, Object.keys(people)])).toEqual([
    ["harbour/dignity-at-work", ["nurse", "hr"]],
  ]);
  const own = "people: { matron: { of: harbour, roles: [investigator] } }\n";
  const within = await known({ "world.yaml": world, "dignity-at-work/world.yaml": own });
  expect(within.worlds.map(({ people }) => Object.keys(people))).toEqual([["nurse", "hr", "matron"]]);
});

test("every world in which stories of a pathway are told is known, and none of another plugin's", async () => {
  const { worlds } = await known({
    "world.yaml": world,
    "a.yaml": "pathway: harbour/dignity-at-work\n",
    "nights/world.yaml": "people: { porter: { of: harbour } }\n",
    "nights/b.yaml": "pathway: harbour/dignity-at-work\n",
    "days/world.yaml": "people: { clerk: { of: harbour } }\n",
    "days/c.yaml": "pathway: kmpt/witness\n",
  });
  expect(worlds.map(({ people }) => Object.keys(people))).toEqual([["nurse", "hr", "porter"]]);
});

test("of what two worlds of a pathway say otherwise one is so, at every start the same", async () => {
  const { worlds } = await known({
    "world.yaml": world,
    "a.yaml": "pathway: harbour/dignity-at-work\n",
    "nights/world.yaml": "people: { hr: { of: harbour, roles: [investigator] } }\n",
    "nights/b.yaml": "pathway: harbour/dignity-at-work\n",
  });
  expect(worlds.map(({ people }) => people["hr"]?.roles)).toEqual([["investigator"]]);
});

const twoCapacities: Policy = {
  ...harbour,
  organisations: { ...harbour.organisations, bank: { label: "The bank", is: "receiver" } },
};

test.each<[string, string, string, Policy?]>([
  ["no YAML", `${world}\t- x`, "world.yaml:8: This is not YAML"],
  ["a word that is none", `${world}mood: good\n`, "world.yaml:8: “mood” is no word"],
  [
    "an organisation that is none",
    `${world}  clerk: { of: harbor }\n`,
    "world.yaml:8: There is no organisation “harbor”",
  ],
  ["a role that no policy has", `${world}  x: { of: harbour, roles: [hrr] }\n`, "world.yaml:8: There is no role “hrr”"],
  ["a setting that no policy has", world.replace("promptly", "promtly"), "world.yaml:4: There is no setting “promtly”"],
  [
    "a name that is no address",
    `${world}  Ward sister: { of: harbour }\n`,
    "world.yaml:8: “Ward sister” cannot be a name here.",
  ],
  ["a kind that is none", world.replace("kind: trust", "kind: Trust 2"), "world.yaml:3: “kind”: lower-case letters"],
  [
    "another kind of KMPT",
    world.replaceAll("harbour", "kmpt").replace("kind: trust", "kind: bank"),
    "“kmpt” is a trust",
  ],
  ["a role for KMPT's own", world.replaceAll("harbour", "kmpt"), "world.yaml:7: “hr” of kmpt is somebody whom"],
  ["a capacity that is none", `${world}  x: { of: harbour, capacity: guest }\n`, "There is no capacity “guest”"],
  ["no word on which of two capacities", world, "world.yaml:7: In which capacity does “hr” hold roles?", twoCapacities],
])("%s is told of in its line, and nobody of the plugin is known", async (_what, text, fault, policy = harbour) => {
  const { worlds, told } = await known({ "world.yaml": text }, [policy]);
  expect(told).toContain(fault);
  expect(worlds).toEqual([]);
});

test("a fault of a world is told where it stands, though others lie within it", async () => {
  const { told } = await known({
    "world.yaml": `${world}  x: { of: harbour, roles: [hrr] }\n`,
    "nights/world.yaml": "people: {}\n",
    "nights/b.yaml": "pathway: harbour/dignity-at-work\n",
    "a.yaml": "pathway: harbour/dignity-at-work\n",
  });
  expect(told.split("\n")).toEqual([expect.stringMatching(/^world\.yaml:8: There is no role “hrr”/)]);
});

const told = (people: World["people"]): World => ({
  pathway: "northmoor/dignity-at-work",
  organisations: { harbour: { kind: "trust", settings: {} } },
  people,
});

async function filledHouse() {
  const house = await demoHouse();
  await seedDemo(house);
  const cast = new Cast();
  return { house, cast, keeper: await createWorldKeeper({ ...house, policies: house.house.policies, cast }) };
}

test("two that bring the same people at once bring them once", async () => {
  const { cast, keeper } = await filledHouse();
  const world = told({ hr: { of: "harbour", roles: ["peopleServices"] } });
  await Promise.all([keeper.know(world), keeper.know(world), keeper.know(world)]);
  expect(cast.people.filter(({ organisation }) => organisation === "harbour")).toHaveLength(1);
});

test("a world that cannot be brought to its end is not begun, and the next is", async () => {
  const { house, keeper } = await filledHouse();
  const before = await directoryIn(house.superuserUrl);
  await expect(keeper.know(told({ hr: { of: "harbour", roles: ["no\0role"] } }))).rejects.toThrow();
  expect(await directoryIn(house.superuserUrl)).toEqual(before);
  await keeper.know(told({ hr: { of: "harbour", roles: ["peopleServices"] } }));
});

test("somebody's roles are held in the capacity that their world says, and in no other from then on", async () => {
  const { cast, keeper } = await filledHouse();
  const capacityIn = () => cast.find("hr", "harbour")?.capacity;
  await keeper.know(told({ hr: { of: "harbour", roles: ["peopleServices"] } }));
  expect(capacityIn()).toBe("trust");
  await keeper.know(told({ hr: { of: "harbour", roles: ["peopleServices"], capacity: "bank" } }));
  expect(capacityIn()).toBe("bank");
});

test("a person of another plugin's may be called alike", async () => {
  const { cast, keeper } = await filledHouse();
  await keeper.know(told({ nurse: { of: "harbour", roles: [] } }));
  expect(kmpt.id).toBe(cast.find("nurse")?.organisation);
  expect(cast.find("nurse", "harbour")?.key).toBe("nurse@harbour");
});
