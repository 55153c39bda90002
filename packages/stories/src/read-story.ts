import type { Policy } from "@dignity/plugin-sdk";
import type { z } from "zod";

import { type Fault, oneOf, StoryUnreadable } from "./fault.ts";
import { fitted } from "./fitting.ts";
import { policyOf } from "./policy-of.ts";
import { type Given, type Report, reportShape, type Step, stepShapes, storyShape, type World } from "./shape.ts";
import type { Story } from "./story.ts";
import { unknownNames } from "./unknown-names.ts";
import { unknownRoles } from "./unknown-roles.ts";
import { untellable } from "./untellable.ts";
import { yesAndNo } from "./yes-and-no.ts";
import { type Path, YamlText } from "./yaml-text.ts";

/** What a story speaks of. */
export interface Known {
  readonly world: World;
  readonly policies: readonly Policy[];
}

/** Reads one story. Throws StoryUnreadable with everything that is wrong with it: nothing in it is passed over. */
export function readStory(text: string, file: string, { world, policies }: Known): Story {
  const yaml = new YamlText(text, file);
  const whole = fitted(yaml, storyShape, yaml.content);
  if (whole.faults) throw new StoryUnreadable(whole.faults);
  const { when = [], given: told, then, name, pathway, requirements } = whole.value;
  const given = givenBy(yaml, told, world);
  const steps = when.map((step, index) => readStep(yaml, step, ["when", index]));
  const faults = [given, ...steps].flatMap((part) => part.faults ?? []);
  if (given.faults || faults.length > 0) throw new StoryUnreadable(faults);

  const about = { file, name, pathway, requirements, then, world };
  const begins = { ...given.value, refused: told.refused };
  const also = alsoIn(told, given.value);
  const read = steps.flatMap(({ value }) => (value ? [value] : []));
  const story: Story = { ...about, given: begins, also, when: read, lineOf: (path: Path) => yaml.lineOf(path) };
  const policy = policyOf(policies, pathway);
  if (!policy) throw new StoryUnreadable([yaml.fault(["pathway"], noPathway(pathway, policies))]);
  const wrong = [
    ...unknownRoles(story, policies),
    ...unknownNames(story, policy),
    ...yesAndNo(story, policy),
    ...untellable(story),
  ];
  if (wrong.length > 0) throw new StoryUnreadable(wrong.map(({ path, message }) => yaml.fault(path, message)));
  return story;
}

const noPathway = (pathway: string, policies: readonly Policy[]) =>
  `There is no pathway “${pathway}”. There are: ${oneOf(new Set(policies.map(({ id }) => id.replace(/@.*/, ""))))}.`;

/** The report the story names, with what the story says otherwise. */
function givenBy(yaml: YamlText, told: Given, world: World) {
  const { report: named, also: _also, refused: _refused, ...own } = told;
  if (named !== undefined && !Object.hasOwn(world.reports, named)) {
    const message = `There is no report “${named}”. There are: ${oneOf(Object.keys(world.reports))}.`;
    return { faults: [yaml.fault(["given", "report"], message)] };
  }
  const common = named === undefined ? undefined : world.reports[named];
  const facts = (common ?? own.facts) && { ...common?.facts, ...own.facts };
  return fitted(yaml, reportShape, { ...common, ...own, facts }, ["given"]);
}

const alsoIn = ({ also = {} }: Given, first: Report): Story["also"] =>
  Object.fromEntries(
    Object.entries(also).map(([name, { handler = first.handler, facts, parties = first.parties }]) => [
      name,
      { ...first, handler, parties, facts: { ...first.facts, ...facts } },
    ]),
  );

interface ReadStep {
  readonly value?: Step;
  readonly faults?: readonly Fault[];
}

/** A step is known by the one word of its kind. */
function readStep(yaml: YamlText, step: object, path: Path): ReadStep {
  const kinds = (Object.keys(stepShapes) as (keyof typeof stepShapes)[]).filter((kind) => kind in step);
  const deeds = kinds.filter((kind) => kind !== "then");
  const kind = deeds[0] ?? kinds[0];
  if (!kind || deeds.length > 1) {
    const found = kinds.length > 1 ? `This step says ${deeds.join(" and ")}.` : "This step does nothing.";
    return { faults: [yaml.fault(path, `${found} Each step says one of ${oneOf(Object.keys(stepShapes))}.`)] };
  }
  const read = fitted(yaml, stepShapes[kind] as z.ZodObject, step, path);
  return read.faults ? { faults: read.faults } : { value: { kind, ...read.value } as Step };
}
