import heeEm from "@dignity/plugin-hee-em";

import type { PolicyFault } from "../fault.ts";
import { inPlugin, inPolicy } from "./plant.ts";

const [bullying] = heeEm.policies;
const bmh = inPolicy("hee-em/bullying@1");
const plugin = inPlugin("hee-em");

const sources = "gives a source for every rule, and explains what is read or added";
const approved = "records approvals of rules that are there, by bodies that the policy names";
const document = "HEE East Midlands";

/** A and B: what a policy is made of, whose it is, and where its rules come from. */
export const faultsOfData: readonly PolicyFault[] = [
  bmh("a function where a text should be", "is plain data", "tasks.feedback.label", () => "Tell trainees"),
  bmh("a date that is an object", "is plain data", "effectiveFrom", new Date(0)),
  bmh("a word that is misspelt", "is written in the words of a policy", "tasks.investigation.requried", true),
  bmh("a hook beside the rules", "is written in the words of a policy", "hooks", { afterClose: "callHome" }),
  bmh("a part that is missing", "is written in the words of a policy", "capacities", undefined),
  plugin("a table of the plugin's own", "is written in the words of a plugin", "migrations", ["create table mine ()"]),
  plugin("another plugin's name", "has a name in lower case, and its versions under it", "id", "kmpt"),
  plugin(
    "a second version dated before the first",
    "numbers and dates the versions of a pathway in order",
    "policies.1",
    {
      ...bullying,
      id: "hee-em/bullying@2",
      effectiveFrom: "2013-01-01",
    },
  ),
  plugin(
    "a version left out",
    "numbers and dates the versions of a pathway in order",
    "policies.0.id",
    "hee-em/bullying@2",
  ),
  {
    ...bmh("a published version changed", "has not changed since it was published", "title", "Bullying"),
    published: true,
  },
  {
    ...plugin("a published version taken away", "has removed no published version", "policies", []),
    published: true,
  },
  plugin("an approval by a body that nobody asked", approved, "approvals", {
    "hee-em/bullying@1": [{ by: "friends", decision: "approved", on: "2026-01-01" }],
  }),
  plugin("an approval of another plugin's policy", approved, "approvals", {
    "kmpt/witness@1": [{ by: "board", decision: "approved", on: "2026-01-01" }],
  }),
  bmh("a rule that says nothing of its source", sources, "tasks.investigation.source", undefined),
  bmh("a passage read without a word of why", sources, "jurisdiction.1.source.note", " "),
  bmh("a rule said, and not where", sources, "levels.low.sharedWithPartners.source.at", undefined),
  bmh("an addition that is not explained", sources, "states.ended.source", { standing: "added", document }),
  bmh("a rule that is neither said, read nor added", sources, "grants.0.source.standing", "assumed"),
];
