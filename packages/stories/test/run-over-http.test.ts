import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, expect, it } from "vitest";

import { readStory, readWorld, runOverHttp, toldLines } from "../src/index.ts";
import { policies } from "./small.ts";

const world = readWorld(
  `organisations: { trust: { kind: trust } }
people:
  nurse: { of: trust }
  manager: { of: trust, roles: [manager] }
reports:
  fall: { organisation: trust, reporter: manager, handler: manager, happened: 2026-10-16 18:30, parties: { affected: nurse }, facts: { serious: true } }
`,
  "world.yaml",
);
const story = readStory(
  "name: A talk\npathway: small/talk\nrequirements: [K-13]\ngiven: { report: fall }\nthen: { state: open }\n",
  "talk.yaml",
  {
    world,
    policies,
  },
);

/** Knows the manager, and the forms, which take a moment. */
const data = {
  viewer: {
    now: "2026-11-23T09:00:00Z",
    person: { id: "1" },
    organisation: { slug: "trust", kind: "trust" },
    roles: [{ role: "manager", pathway: "small/talk" }],
  },
  organisations: { nodes: [{ id: "2", slug: "trust" }] },
  policies: [{ pathway: "small/talk", version: 1, facts: [], transitions: [], tasks: [] }],
};
const server = createServer((_request, response) => void response.end(JSON.stringify({ data })));
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

// The rejection has to be heard while the forms are still on their way: unheard, it would end the whole run.
it("says at its line whom the server does not let in, whatever else is under way", async () => {
  const told = await runOverHttp(story, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    as: (person) => (person === "nurse" ? Promise.reject(new Error("Nobody knows “nurse”")) : Promise.resolve(person)),
    clock: () => Promise.resolve(),
    mailOf: () => Promise.resolve([]),
  });
  expect(toldLines(told)).toEqual(["talk.yaml:4: Nobody knows “nurse” (http)."]);
});
