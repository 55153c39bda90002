import heeEm from "@dignity/plugin-hee-em";
import type { Plugin, Policy } from "@dignity/plugin-sdk";
import { expect, test } from "vitest";

import { loadPlugins } from "../src/load-plugins.ts";
import { plugins } from "../src/plugins.ts";

const [bullying] = heeEm.policies;
if (!bullying) throw new Error("There is no policy to take apart.");
const policy: Policy = bullying;

test("loads the plugins of this image without a fault", async () => {
  const { plugins: loaded, faults } = await loadPlugins(plugins);
  expect(faults).toEqual([]);
  expect(loaded.map(({ id }) => id)).toEqual(Object.keys(plugins));
});

test("leaves out a plugin that fails to load, and goes on with the next", async () => {
  const { plugins: loaded, faults } = await loadPlugins({
    broken: () => Promise.reject(new Error("no such module")),
    "hee-em": () => Promise.resolve({ default: heeEm }),
  });
  expect(loaded).toEqual([heeEm]);
  expect(faults).toEqual([{ plugin: "broken", reason: "It could not be loaded: no such module" }]);
});

test.each([
  ["no plugin at all", {}, "does not export a plugin"],
  ["an SDK that is not this one's", { sdk: "^2.0.0" }, "was written for SDK ^2.0.0"],
  ["an id in capitals", { id: "HEE" }, "must be lower case"],
  ["a policy of somebody else", { id: "other" }, "must read other/pathway@version"],
  ["an id that another is registered under", { id: "kmpt", policies: [] }, "It calls itself “kmpt”"],
  ["a policy twice", { policies: [policy, policy] }, "stands twice"],
] satisfies [string, Partial<Plugin>, string][])("refuses %s", async (_what, change, reason) => {
  const offered = Object.keys(change).length > 0 ? { ...heeEm, ...change } : "nothing of the kind";
  expect(await reasonAgainst(offered)).toContain(reason);
});

test("waits for none that never ends, and goes on past one whose very shape throws", async () => {
  const shapeless = new Proxy({}, { get: () => fail("Do not look.") });
  const loaders = {
    endless: () => new Promise<never>(() => undefined),
    shapeless: () => Promise.resolve({ default: shapeless }),
    sudden: () => fail("Not even begun."),
    "hee-em": () => Promise.resolve({ default: heeEm }),
  };
  const { plugins: loaded, faults } = await loadPlugins(loaders, 5);
  expect(loaded).toEqual([heeEm]);
  expect(faults).toEqual([
    { plugin: "endless", reason: "It was not loaded within 0.005 seconds: look what it waits for." },
    { plugin: "shapeless", reason: "It could not be loaded: Do not look." },
    { plugin: "sudden", reason: "It could not be loaded: Not even begun." },
  ]);
});

function fail(why: string): never {
  throw new Error(why);
}

const [level] = Object.values(policy.levels);
const [task] = Object.values(policy.tasks);

const withTask = (one: unknown) => ({ tasks: { ...policy.tasks, one } });
const withLow = (low: unknown) => ({ levels: { ...policy.levels, low } });
const { at: _, ...unplaced } = task?.source ?? {};

test.each<[string, object, string]>([
  ["a function, which would vanish when it is stored", { title: () => "now" }, "title: is not plain data"],
  ["a word that is none", { roels: {} }, "roels: “roels” is not a word"],
  ["a state it does not have", { initial: "nowhere" }, "initial: names the state “nowhere”"],
  [
    "a level that enters nowhere",
    withLow({ ...level, entersAt: "box9" }),
    "levels.low.entersAt: names the state “box9”",
  ],
  ["work for nobody", withTask({ ...task, by: ["nobody"] }), "tasks.one.by: names the role “nobody”"],
  ["work in a state it does not have", withTask({ ...task, during: ["box9"] }), "names the state “box9”"],
  ["work that cannot arise", withTask({ ...task, when: { named: "perhaps" } }), "tasks.one.when: wants “perhaps”"],
  ["a rule without its lines", withTask({ ...task, source: unplaced }), "tasks.one: is read without the lines"],
  ["a grant to nobody", { grants: [...policy.grants, { ...policy.grants[0], to: "nobody" }] }, "the role “nobody”"],
  ["a rule to no level", { screening: [{ when: {}, suggests: "worst" }] }, "names the level “worst”"],
  ["a rule to no capacity", { jurisdiction: [{ when: {}, capacity: "guest" }] }, "names the capacity “guest”"],
  ["no answer for some reports", { screening: policy.screening.slice(0, -1) }, "has no answer for some reports"],
  ["something that is no list", { grants: "everything" }, "grants: should be a list, and is a text"],
  ["a part that is not there", { states: undefined }, "states: is not plain data"],
  ["tasks that are none", { tasks: { one: null } }, "tasks.one: should be an object, and is null"],
])("refuses a policy with %s", async (_what, change, reason) => {
  expect(await reasonAgainst({ ...heeEm, policies: [{ ...policy, ...change }] })).toContain(reason);
});

async function reasonAgainst(offered: unknown): Promise<string> {
  const { plugins: loaded, faults } = await loadPlugins({ "hee-em": () => Promise.resolve({ default: offered }) });
  expect(loaded).toEqual([]);
  return faults.map(({ reason }) => reason).join("; ");
}
