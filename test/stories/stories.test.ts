import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { demoServer, readStory, readWorld, refusalsIn, runOnKernel, runOverHttp, toldLines } from "@dignity/stories";

import { type RunningDemo, runningDemo } from "../journeys/support/running-demo.ts";
import { allStories, policies } from "../proofs/stories/all-stories.ts";

const root = new URL("../../", import.meta.url).pathname;
const all = allStories(root);

describe("the kernel", () => {
  it.each(all.map((story) => [story.name, story] as const))("%s", async (_name, story) => {
    expect(toldLines(await runOnKernel(story, policies))).toEqual([]);
  });
});

it("tells at least 60 stories, at least 20 of them of a refusal, each once", () => {
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(all.filter((story) => refusalsIn(story) > 0).length).toBeGreaterThanOrEqual(20);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

it("tells every scenario that the two policies were given", () => {
  const scenarios = ["G1", "G1b", "G3", "G7", "G7b", "G9", "G11", "G12", "G13", "G16"];
  expect(scenarios.filter((one) => !all.some(({ name }) => name.startsWith(`${one}: `)))).toEqual([]);
});

describe("a running server", () => {
  let demo: RunningDemo;
  beforeAll(async () => {
    demo = await runningDemo();
  });
  afterAll(() => demo.stop());

  const storyFrom = (file: string) => {
    const story = all.find((one) => one.file.endsWith(file));
    if (!story) throw new Error(`There is no story ${file}.`);
    return story;
  };
  const toldThere = async (story: (typeof all)[number]) => runOverHttp(story, demoServer(demo.url));

  it.each([
    "education-role-mid.yaml",
    "role-not-known.yaml",
    "interview-with-symptoms.yaml",
    "investigation-late.yaml",
    "support-declined-and-later-wanted.yaml",
    "support-in-every-way.yaml",
    "referral-to-occupational-health.yaml",
    "support-for-both-sides.yaml",
  ])("%s", async (file) => {
    const told = await toldThere(storyFrom(file));
    expect(toldLines(told)).toEqual([]);
    expect(told.elsewhere).toEqual([]);
  });

  // As for a plugin that somebody has just written: nothing of this trust stands in the demonstration.
  it.each(["bank-shift.yaml", "manager-involved.yaml", "acknowledged-too-late.yaml"])(
    "%s, in a trust that nobody knows yet",
    async (file) => {
      const elsewhere = (text: string) =>
        text.replaceAll(/northmoor(?!\/)/g, "harbour").replaceAll(/\badviser\b/g, "hr");
      const { file: path } = storyFrom(`northmoor/stories/${file}`);
      const world = readWorld(elsewhere(readFileSync(join(dirname(path), "world.yaml"), "utf8")), "world.yaml");
      const story = readStory(elsewhere(readFileSync(path, "utf8")), file, { policies, world });
      expect(Object.keys(story.world.organisations)).toEqual(["harbour", "harbour-bank"]);
      const told = await toldThere(story);
      expect(toldLines(told)).toEqual([]);
      expect(told.elsewhere).toEqual([]);
      expect(told.checked).toBeGreaterThan(0);
    },
  );

  it("is not taken at its word: what a story says wrongly is found, at its line", async () => {
    const told = await toldThere(
      wrong(`then:
  state: reviewPeriod
  owes: { debrief: hard by 2026-10-17 18:30, datix: in 3 days }
  unseenBy: [nurse, hr]
  seenBy: [deputy]
  next: { beginReview: allowed }
  told: { deputy: [debrief] }
  notTold: { manager: [debrief] }
  support: { union: accepted }
`),
    );
    expect(toldLines(told)).toEqual([
      "wrong.yaml:6: the state should be “reviewPeriod” and is “immediate” (http).",
      "wrong.yaml:7: “debrief” should be owed “hard by 2026-10-17 18:30” and is owed “soft by 2026-10-17 18:30 (day 2026-10-17)” (http).",
      "wrong.yaml:7: “datix” should be owed “in 3 days” and is owed “no time set” (http).",
      "wrong.yaml:8: hr should not learn of it and does: case, node or nodes answers (http).",
      "wrong.yaml:9: deputy should see it and does not (http).",
      "wrong.yaml:10: “beginReview” next should be “allowed” and is “TASK_NOT_DONE” (http).",
      "wrong.yaml:11: deputy should be told of “debrief” and is not (http).",
      "wrong.yaml:12: manager should not be told of “debrief” and is (http).",
      "wrong.yaml:13: the support “union” should be “accepted” and is “none” (http).",
    ]);
  });

  it("finds what is wrong with another matter, and with what a partner did", async () => {
    const { world } = storyFrom("two-roles-two-cases.yaml");
    const text = `name: Wrong
pathway: hee-em/bullying
requirements: [HA-6]
given:
  report: remark in the meeting
  also: { on the ward: { handler: trust-lead, facts: { actedAs: employerRole } } }
when:
  - move: determineLevel
    answers: { level: mid, reason: One complaint. }
  - jointTask: staffTraining
    as: dme
then:
  of: on the ward
  owner: hee-em
  partnersOwe: { dme: [staffTraining] }
`;
    const told = await toldThere(readStory(text, "wrong.yaml", { policies, world }));
    expect(toldLines(told)).toEqual([
      "wrong.yaml:14: the owner should be “hee-em” and is “northgate” (http).",
      "wrong.yaml:15: what the house of “dme” owes as a partner should be “staffTraining” and is “behaviourChampions, feedbackOnInformal, servicePressures, supervisorTraining” (http).",
    ]);
  });

  it("has to have the world that the stories speak of", async () => {
    const { world } = storyFrom("debrief-held-late.yaml");
    const people = { ...world.people, nurse: { of: "kmpt", roles: ["hr"] } };
    const told = await toldThere(wrong("then: { unseenBy: [nurse] }\n", { ...world, people }));
    expect(toldLines(told)).toEqual([
      "wrong.yaml:4: “nurse” is hr of kmpt (trust) in world.yaml, and nobody of kmpt (trust) on the server (http).",
    ]);
  });

  function wrong(rest: string, world = storyFrom("debrief-held-late.yaml").world) {
    const head = "name: Wrong\npathway: kmpt/traumatic-incident\nrequirements: [K-13]\ngiven: { report: assault }\n";
    return readStory(head + rest, "wrong.yaml", { policies, world });
  }
});
