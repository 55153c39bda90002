import { expect, it } from "vitest";

import { tableOf } from "../src/docs/table-of.ts";

const requirement = { id: "K-13", says: "A debrief is arranged.", lines: "81-82" };
const rule = { pathway: "traumatic-incident", rule: "tasks.debrief", source: undefined };
const story = { name: "Held late", file: "plugins/kmpt/stories/held-late.yaml", requirements: ["K-13"] };

it("tells of each requirement what is asked, where it stands, what does it and which story tells of it", () => {
  const rows = [
    { requirement, standing: "said (must)", rules: [rule, { ...rule, rule: "support.union" }], stories: [story] },
    {
      requirement: { id: "K-05", says: "The Board answers for it.", leftOut: "no case decides it" },
      standing: "left out",
      rules: [],
      stories: [],
    },
  ];
  expect(tableOf("kmpt", rows)).toBe(`K-13   A debrief is arranged.
       standing  said (must); lines 81-82
       rule      traumatic-incident: tasks.debrief
                 traumatic-incident: support.union
       story     held-late

K-05   The Board answers for it.
       standing  left out
       why       no case decides it

kmpt: 2 requirements`);
});
