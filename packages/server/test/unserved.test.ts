import type { Policies } from "@dignity/application";
import heeEm from "@dignity/plugin-hee-em";
import type { Policy } from "@dignity/plugin-sdk";
import { expect, test } from "vitest";

import { unserved } from "../src/unserved.ts";

const [first] = heeEm.policies;
if (!first) throw new Error("There is no policy to serve.");
const second: Policy = { ...first, id: "hee-em/bullying@2", effectiveFrom: "2027-01-01" };

const serving = (...policies: Policy[]): Policies => ({
  all: () => policies,
  byId: (id) => policies.find((policy) => policy.id === id),
  inForce: () => undefined,
  approvalsOf: () => [],
});
const offering = (...policies: Policy[]) => ({ plugins: [{ ...heeEm, policies }], faults: [] });
const reasons = (...given: Parameters<typeof unserved>) => unserved(...given).map(({ reason }) => reason);

test("is nothing where all that is offered is published, and more", () => {
  expect(unserved(offering(first), serving(first, second))).toEqual([]);
});

test("is a plugin out of use, and a version that nobody has published yet", () => {
  const fault = { plugin: "kmpt", reason: "It could not be loaded." };
  expect(unserved({ ...offering(), faults: [fault] }, serving(first))).toEqual([fault]);
  expect(reasons(offering(first, second), serving(first))).toEqual([
    "hee-em/bullying@2 has not been published: run migrate.",
  ]);
});

test("is everything new of a plugin that has changed a published text", () => {
  expect(reasons(offering({ ...first, title: "Otherwise" }, second), serving(first))).toEqual([
    expect.stringContaining(
      "hee-em/bullying@1 reads otherwise than it was published, and the published text serves on.",
    ),
    "hee-em/bullying@2 has not been published: nothing of hee-em is, until that is mended.",
  ]);
});
