import pg from "pg";
import { expect, test } from "vitest";

import { personas, seedDemo } from "../src/index.ts";
import { demoIssuerName } from "../src/issuer/demo-issuer-name.ts";
import { demoHouse, type DemoHouse } from "./support/demo-house.ts";

test("a second start leaves the people and cases of the first", async () => {
  const options = await demoHouse();
  expect(await seedDemo(options)).toEqual({ seeded: true });
  const first = await everything(options);
  expect(await seedDemo(options)).toEqual({ seeded: false });
  expect(await everything(options)).toEqual(first);
});

test("each persona is somebody, with grants just where they hold a role", async () => {
  const options = await demoHouse();
  await seedDemo(options);
  for (const { key, organisation, capacity, roles } of personas) {
    const found = await options.directory.identify({ issuer: demoIssuerName, subject: key, organisation });
    expect(found, key).toMatchObject({ ok: true, actor: { capacity } });
    expect(found.ok && found.actor.grants.length > 0, key).toBe(roles.length > 0);
  }
});

test("cases are spread over both policies, and each is its owner's", async () => {
  const options = await demoHouse();
  await seedDemo(options);
  expect((await everything(options)).cases).toEqual([
    { owner: "elmfield", state: "box1" },
    { owner: "hee-em", state: "box4" },
    { owner: "kmpt", state: "immediate" },
    { owner: "kmpt", state: "immediate" },
    { owner: "kmpt", state: "reviewPeriod" },
    { owner: "northgate", state: "box2" },
    { owner: "northgate", state: "levelling" },
  ]);
});

/** As a superuser, whom row security does not bind. */
async function everything({ superuserUrl }: DemoHouse) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows: cases } = await client.query(
      `select o.slug as owner, c.state from dignity.case_file c join dignity.organisation o on o.id = c.organisation_id
       order by 1, 2`,
    );
    const { rows: people } = await client.query("select id from dignity.person order by 1");
    const { rows: triage } = await client.query("select id from dignity.report_matter");
    expect(triage).toHaveLength(1);
    return { cases, people };
  } finally {
    await client.end();
  }
}
