import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type Data, type House, openHouse } from "./support/house.ts";
import { World } from "./support/world.ts";

const world = new World();
const manager = world.addActor("manager");
const empty = world.addCase({ organisationId: world.trust, openedAt: "2026-01-01T00:00:00Z" });

// Few moments for many rows: only ids tell most of them apart. Some tasks have no time at all.
const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number) => fc.sample(arbitrary, { numRuns: count, seed: 7 });
const moment = fc.constantFrom("2026-10-17T08:00:00.000001Z", "2026-10-17T08:00:00.000002Z", "2026-10-18T08:00:00Z");
const opened = sample(moment, 23).map((openedAt) => {
  const id = world.addCase({ organisationId: world.trust, openedAt });
  return { id: `case_${id}`, at: openedAt };
});
const [first = { id: "" }] = opened;
const inCase = sample(fc.option(moment), 17).map((dueAt, index) => {
  const task = { dueAt, definition: `task-${index}`, state: index % 3 === 0 ? "settled" : "owed" } as const;
  return { id: `task_${world.addTask(world.trust, first.id.slice(5), task)}`, at: dueAt ?? "9999", state: task.state };
});

let house: House;
beforeAll(async () => void (house = await openHouse(world)));
afterAll(() => house?.close());

interface Item {
  readonly id: string;
  readonly at: string;
}

const ascending = <T extends Item>(items: readonly T[]) =>
  items.toSorted((one, other) => (`${one.at}${one.id}` < `${other.at}${other.id}` ? -1 : 1)).map(({ id }) => id);

const emptyCase = { id: `case_${empty}`, at: "2026-01-01" };

/** The lists, how each is asked for, and what is in it, in order, by another way of telling. */
const lists = {
  "cases, newest first": {
    ask: (page: string) =>
      `query ($first: Int, $last: Int, $after: String, $before: String) { list: cases(${page}) { ${asked} } }`,
    all: ascending([...opened, emptyCase]).toReversed(),
  },
  "cases, oldest first": {
    ask: (page: string) =>
      `query ($first: Int, $last: Int, $after: String, $before: String) { list: cases(${page}, orderBy: OPENED_OLDEST_FIRST) { ${asked} } }`,
    all: ascending([...opened, emptyCase]),
  },
  "tasks of a case, those without a time last": {
    ask: (page: string) =>
      `query ($first: Int, $last: Int, $after: String, $before: String) { case(id: "${first.id}") { list: tasks(${page}) { ${asked} } } }`,
    all: ascending(inCase),
  },
  "tasks that are owed": {
    ask: (page: string) =>
      `query ($first: Int, $last: Int, $after: String, $before: String) { list: tasks(${page}, filter: { state: OWED }) { ${asked} } }`,
    all: ascending(inCase.filter(({ state }) => state === "owed")),
  },
};
const asked =
  "totalCount edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

const everyPage = "first: $first, last: $last, after: $after, before: $before";
const listIn = (data: Data) => data.list ?? data.case.list;
const idsOf = (list: Data): string[] => list.edges.map(({ node }: Data) => node.id);

describe.each(Object.entries(lists))("%s", (_, { ask, all }) => {
  const page = async (variables: Record<string, unknown>) =>
    listIn(await house.ask(manager, ask(everyPage), variables));

  test("any page is the slice that it should be", async () => {
    const cursors = (await page({ first: 100 })).edges.map(({ cursor }: Data) => cursor as string);
    expect(cursors).toHaveLength(all.length);
    const place = fc.option(fc.nat(all.length - 1));
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.integer({ min: 1, max: 30 }),
        place,
        place,
        async (forwards, size, after, before) => {
          const cursorAt = (index: number | null) => (index === null ? null : cursors[index]);
          const bounds = { after: cursorAt(after), before: cursorAt(before) };
          const list = await page({ ...(forwards ? { first: size } : { last: size }), ...bounds });
          const [from, to] = [
            after === null ? 0 : after + 1,
            Math.max(before ?? all.length, after === null ? 0 : after + 1),
          ];
          const within = all.slice(from, to);
          const slice = forwards ? within.slice(0, size) : within.slice(-size);
          expect(idsOf(list)).toEqual(slice);
          expect(list.nodes.map(({ id }: Data) => id)).toEqual(slice);
          expect(list.totalCount).toBe(all.length);
          expect(list.pageInfo).toEqual({
            hasNextPage: forwards ? within.length > size || before !== null : before !== null,
            hasPreviousPage: forwards ? after !== null : within.length > size || after !== null,
            startCursor: list.edges.at(0)?.cursor ?? null,
            endCursor: list.edges.at(-1)?.cursor ?? null,
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  test("going through it forwards and backwards meets each item once", async () => {
    for (const [size, cursor, next, end] of [
      ["first", "after", "hasNextPage", "endCursor"],
      ["last", "before", "hasPreviousPage", "startCursor"],
    ] as const) {
      const seen: string[][] = [];
      let [at, more]: [string | null, boolean] = [null, true];
      while (more) {
        const list: Data = await page({ [size]: 4, [cursor]: at });
        seen.push(idsOf(list));
        [at, more] = [list.pageInfo[end], list.pageInfo[next]];
      }
      expect(size === "first" ? seen.flat() : seen.toReversed().flat()).toEqual(all);
    }
  });
});

test("an empty list is an empty page", async () => {
  const { case: read } = await house.ask(manager, `{ case(id: "case_${empty}") { tasks(first: 1) { ${asked} } } }`);
  const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
  expect(read.tasks).toEqual({ totalCount: 0, edges: [], nodes: [], pageInfo });
});

test("what is counted is counted only when asked", async () => {
  house.sent.length = 0;
  await house.ask(manager, "{ cases(first: 1) { nodes { id } } }");
  expect(house.sent.find(({ kind }) => kind === "read")?.text).not.toContain("count(");
});
