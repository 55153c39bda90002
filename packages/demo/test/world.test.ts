import type { Policy } from "@dignity/kernel";
import { publishPolicies } from "@dignity/persistence";
import northmoor from "@dignity/plugin-northmoor";
import pg from "pg";
import { expect, test } from "vitest";

import { Cast, createWorldKeeper, seedDemo } from "../src/index.ts";
import { demoIssuerName } from "../src/issuer/demo-issuer-name.ts";
import { worldFrom } from "../src/world/world.ts";
import { demoHouse, type DemoHouse } from "./support/demo-house.ts";
import { demoServer } from "./support/demo-server.ts";

const pathway = "northmoor/dignity-at-work";
const trust = {
  kind: "trust",
  programmeLead: "harbour-bank",
  settings: { promptly: { amount: 5, unit: "workingDay" } },
};
const bank = { kind: "staff-bank", programmeLead: "harbour-bank" };
const people = {
  hr: { of: "harbour", roles: ["peopleServices"] },
  "ward-clerk": { of: "harbour" },
  booker: { of: "harbour-bank", roles: ["intake"] },
};
const told = { pathway, organisations: { harbour: trust, "harbour-bank": bank }, people };

function worldOf(sent: object) {
  const read = worldFrom(sent);
  if (read.faults) throw new Error(JSON.stringify(read.faults));
  return read.world;
}

async function filledHouse() {
  const house = await demoHouse();
  await seedDemo(house);
  const cast = new Cast();
  const options = { ...house, policies: house.house.policies, cast };
  return { ...house, cast, options, worlds: await createWorldKeeper(options) };
}

test("whom stories speak of can sign in, with their roles, beside people of the same name elsewhere", async () => {
  const { cast, worlds, directory } = await filledHouse();
  expect(await worlds.know(worldOf(told))).toBeUndefined();
  const identified = (name: string, organisation: string) => {
    const { key = "", capacity } = cast.find(name, organisation) ?? {};
    return directory.identify({ issuer: demoIssuerName, subject: key, organisation, capacity });
  };
  expect(await identified("hr", "harbour")).toMatchObject({ ok: true, actor: { capacity: "trust" } });
  expect(await identified("booker", "harbour-bank")).toMatchObject({ ok: true, actor: { capacity: "bank" } });
  expect(await identified("ward-clerk", "harbour")).toMatchObject({ ok: true, actor: { grants: [] } });
  expect(cast.find("hr", "harbour")?.key).toBe("hr@harbour");
  expect(cast.find("hr", "kmpt")?.key).toBe("hr");
  expect(cast.find("hr")?.organisation).toBe("kmpt");
  expect(cast.find("hr", "northgate")).toBeUndefined();
});

test("told again it changes nothing, and the next start knows them still", async () => {
  const { worlds, options, cast } = await filledHouse();
  await worlds.know(worldOf(told));
  const first = await everything(options);
  await worlds.know(worldOf(told));
  expect(await everything(options)).toEqual(first);
  const later = new Cast();
  await createWorldKeeper({ ...options, cast: later });
  expect(later.people).toEqual(cast.people);
  expect(later.organisations.map(({ slug }) => slug)).toContain("harbour");
});

test("what a story now says otherwise is so, and who was there before is left alone", async () => {
  const { worlds, options, cast, directory } = await filledHouse();
  await worlds.know(worldOf(told));
  const before = await everything(options);
  const times = { promptly: { amount: 2, unit: "day" } };
  const northgate = { kind: "trust", settings: { reviewEvery: { amount: 1, unit: "day" } } };
  await worlds.know(
    worldOf({
      ...told,
      organisations: { harbour: { ...trust, settings: times }, "harbour-bank": bank, northgate },
      people: { ...people, hr: { of: "harbour", roles: ["headOfPeople"] }, "trust-lead": { of: "northgate" } },
    }),
  );
  const subject = "hr@harbour";
  const found = await directory.identify({
    issuer: demoIssuerName,
    subject,
    organisation: "harbour",
    capacity: "trust",
  });
  expect(found.ok && found.actor.grants.map(({ role }) => role)).not.toContain("peopleServices");
  expect(cast.find("hr", "harbour")?.roles).toEqual(["headOfPeople"]);
  const after = await everything(options);
  expect(after.settings).toEqual({ ...before.settings, harbour: times, [`northgate ${pathway}`]: expect.anything() });
  expect(after.people).toEqual(before.people);
});

test("a pathway that the server does not have is refused, and nobody is added", async () => {
  const { worlds, options } = await filledHouse();
  const before = await everything(options);
  expect(await worlds.know(worldOf({ ...told, pathway: "my-trust/dignity-at-work" }))).toEqual({
    unknown: "my-trust/dignity-at-work",
  });
  expect(await everything(options)).toEqual(before);
});

test("the newest version says which times there are to set", async () => {
  const { options } = await filledHouse();
  const [first] = northmoor.policies;
  const second = { ...(first as Policy), id: `${pathway}@2`, settings: {} };
  await publishPolicies(options.ownerUrl, [...options.policies.all(), second]);
  const policies = { ...options.policies, all: () => [second, ...options.policies.all()] };
  await (await createWorldKeeper({ ...options, policies })).know(worldOf(told));
  expect((await everything(options)).settings["harbour"]).toEqual({});
});

const sent: readonly [string, object | string][] = [
  ["no JSON", "{"],
  ["an organisation that is not in it", { ...told, people: { hr: { of: "elsewhere" } } }],
  ["a name that is no address", { ...told, people: { "h r": { of: "harbour" } } }],
  ["a length that is none", { ...told, organisations: { harbour: { ...trust, settings: { promptly: "soon" } } } }],
];

test.each(sent)("%s: a world with a fault makes nobody known, and says why", async (_what, body) => {
  const known: unknown[] = [];
  const { post } = await demoServer([], { know: async (world) => void known.push(world) });
  const answer = await post("/demo/world", typeof body === "string" ? body : JSON.stringify(body));
  expect([answer.status, JSON.parse(answer.body)]).toMatchObject([400, { code: "WORLD_INVALID" }]);
  expect(known).toEqual([]);
});

test("a server without the pathway says what to do", async () => {
  const { post } = await demoServer([], { know: async ({ pathway: unknown }) => ({ unknown }) });
  const { status, body } = await post("/demo/world", JSON.stringify(told));
  expect([status, JSON.parse(body)]).toMatchObject([400, { code: "PATHWAY_UNKNOWN" }]);
  expect(body).toContain("dignity policy register");
});

/** As a superuser, whom row security does not bind. */
async function everything({ superuserUrl }: Pick<DemoHouse, "superuserUrl">) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const rows = async (text: string) => (await client.query<{ name: string; value: unknown }>(text)).rows;
    const settings = await rows(
      `select o.slug || case when o.slug = 'northgate' then ' ' || a.pathway else '' end as name, a.settings as value
       from dignity.adoption a join dignity.organisation o on o.id = a.organisation_id
       where a.pathway = '${pathway}' or o.slug = 'northgate' order by 1`,
    );
    return {
      settings: Object.fromEntries(settings.map(({ name, value }) => [name, value])),
      people: await rows("select person_id as name, subject as value from dignity.person_identity order by 2"),
      roles: await rows("select id as name, valid_to as value from dignity.role_holder order by 1"),
      organisations: await rows("select slug as name, id as value from dignity.organisation order by 1"),
    };
  } finally {
    await client.end();
  }
}
