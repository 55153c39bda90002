import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { readStory, readWorld, runOverHttp, toldLines } from "../src/index.ts";
import { policies } from "./small.ts";

const world = readWorld(
  `organisations: { trust: { kind: trust } }
people:
  nurse: { of: trust }
  manager: { of: trust, roles: [manager] }
reports:
  fall: { organisation: trust, reporter: manager, handler: manager, happened: 2026-10-16 18:30, facts: { serious: true } }
  fall of the nurse: { organisation: trust, reporter: manager, handler: manager, happened: 2026-10-16 18:30, parties: { affected: nurse }, facts: { serious: true } }
`,
  "world.yaml",
);
const storyOf = (then: string, report = "fall") => {
  const text = `name: A talk\npathway: small/talk\nrequirements: [K-13]\ngiven: { report: ${report} }\n${then}\n`;
  return readStory(text, "talk.yaml", { world, policies });
};

interface Asked {
  readonly query: string;
  readonly variables: {
    readonly id?: string;
    readonly input?: { readonly account?: string; readonly caseId?: string };
  };
}
type Answer = (asked: Asked, person: string) => object | undefined;

/** A server that does nothing but answer, rightly or wrongly. Everybody who signs in is in the world. */
const viewer = (person: string) => ({
  now: "2026-11-23T09:00:00Z",
  person: { id: person },
  organisation: { slug: "trust", kind: "trust" },
  roles: person === "manager" ? [{ role: "manager", pathway: "small/talk" }] : [],
});
const data = {
  organisations: { nodes: [{ id: "2", slug: "trust" }] },
  policies: [{ pathway: "small/talk", version: 1, facts: [], transitions: [], tasks: [] }],
  done: { userErrors: [] },
  page: { nodes: [], pageInfo: { hasNextPage: false } },
};
let account = "";
let answer: Answer;
const server = createServer((request, response) => {
  const [, person = ""] = (request.headers.authorization ?? "").split(" ");
  let body = "";
  request.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")));
  request.on("end", () => {
    const asked = JSON.parse(body) as Asked;
    account = asked.variables.input?.account ?? account;
    response.end(JSON.stringify(answer(asked, person) ?? { data: { ...data, viewer: viewer(person) } }));
  });
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => void (answer = () => undefined));

const linesOf = async (story: ReturnType<typeof storyOf>, as = (person: string) => Promise.resolve(person)) => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return toldLines(await runOverHttp(story, { url, as, clock: () => Promise.resolve(), mailOf: async () => [] }));
};

// The rejection has to be heard while the forms are still on their way: unheard, it would end the whole run.
it("says at its line whom the server does not let in, whatever else is under way", async () => {
  const lines = await linesOf(storyOf("then: { state: open }", "fall of the nurse"), (person) =>
    person === "nurse" ? Promise.reject(new Error("Nobody knows “nurse”")) : Promise.resolve(person),
  );
  expect(lines).toEqual(["talk.yaml:4: Nobody knows “nurse” (http)."]);
});

describe("of somebody who is told of nothing it is not proved that they see nothing,", () => {
  const unseen = storyOf("then: { unseenBy: [nurse] }");
  const cases = (nodes: readonly object[]) => ({ data: { cases: { nodes } } });
  const theirs: Answer = ({ query }, person) =>
    query.includes("cases(") ? cases(person === "manager" ? [{ id: "case_1", account }] : []) : undefined;
  const none = { data: { case: null, node: null, nodes: [null] } };

  it("where nothing is there", async () => {
    answer = ({ query }) => (query.includes("cases(") ? cases([]) : undefined);
    expect(await linesOf(unseen)).toEqual([
      "talk.yaml:5: Nobody of this world sees it, neither as a case nor in triage (http).",
    ]);
  });

  it("where the server answers whatever is asked with the same error", async () => {
    const broken = { errors: [{ message: "Out of order" }] };
    answer = (asked, person) => (asked.query.includes("nodes(ids") ? broken : theirs(asked, person));
    expect(await linesOf(unseen)).toEqual(['talk.yaml:5: The server answered: [{"message":"Out of order"}] (http).']);
  });

  it("where whoever handles it sees two that it may be", async () => {
    answer = ({ query }) => {
      const both = ["case_1", "case_2"].map((id) => ({ id, account }));
      return query.includes("cases(") ? cases(both) : undefined;
    };
    expect(await linesOf(unseen)).toEqual([
      expect.stringMatching(/^talk.yaml:5: .*cannot tell them apart \(http\)\.$/),
    ]);
  });

  it("but where every door answers as for what does not exist", async () => {
    answer = (asked, person) => (asked.query.includes("nodes(ids") ? none : theirs(asked, person));
    expect(await linesOf(unseen)).toEqual([]);
  });

  it("nor do they see it because an answer is an odd one", async () => {
    answer = (asked, person) => {
      if (asked.query.includes("case(id"))
        return asked.variables.id === "case_1" ? { data: { case: null, x: 1 } } : none;
      return theirs(asked, person);
    };
    expect(await linesOf(storyOf("then: { seenBy: [nurse] }"))).toEqual([
      "talk.yaml:5: nurse should see it and does not (http).",
    ]);
    expect(await linesOf(unseen)).toEqual([
      "talk.yaml:5: nurse should not learn of it and does: case, node or nodes answers (http).",
    ]);
  });

  it("nor that nothing waits in triage", async () => {
    answer = ({ query }) => (query.includes("cases(") ? cases([]) : undefined);
    expect(await linesOf(storyOf("then: { as: nurse, inTriage: false }"))).toEqual([
      "talk.yaml:5: “nurse” does not see whether it waits in triage (http).",
    ]);
  });
});
