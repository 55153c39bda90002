import { Temporal } from "@dignity/kernel";

import { goingOf } from "./clock.ts";
import { inLondon, instantOf } from "./local-time.ts";
import type { Story } from "./story.ts";
import type { Wrong } from "./unknown-names.ts";
import type { Path } from "./yaml-text.ts";

/** What is wrong with a story as a whole although each of its words is right: it could only hold, or never. */
export const untellable = (story: Story): readonly Wrong[] => [
  ...sharedHandlers(story),
  ...assertsNothing(story),
  ...afterRefusal(story),
  ...timeGoesBack(story),
];

/** On a server the case of a matter is known by who handles it: nothing else tells one from another. */
function sharedHandlers({ given, also }: Story): readonly Wrong[] {
  const handlers = [given.handler, ...Object.values(also).map(({ handler }) => handler)];
  return Object.entries(also)
    .filter(([, { handler }]) => handlers.filter((one) => one === handler).length > 1)
    .map(([name, { handler }]) => ({
      path: ["given", "also", name],
      message: `“${handler}” handles another matter of this report. Give each a handler of its own.`,
    }));
}

/** A story has to end in something that is checked, and an empty “then” checks nothing. */
function assertsNothing({ given, when, then }: Story): readonly Wrong[] {
  const last = when.at(-1);
  const ending = then ?? last?.then ?? (last ? "refused" in last && last.refused : given.refused);
  const thens = [
    ...when.map((step, index) => [step.then, ["when", index, "then"]] as const),
    [then, ["then"]] as const,
  ];
  const empty = thens.filter(([one]) => one && Object.keys(one).every((word) => word === "as" || word === "of"));
  return [
    ...empty.map(([, path]) => ({ path, message: "This “then” asserts nothing." })),
    ...(ending ? [] : [{ path: [], message: "This story ends without asserting anything. Add a “then”." }]),
  ];
}

/** Where nothing exists, it is true of everybody that they do not see it, and of every task that it is not owed. */
function afterRefusal({ given, when, then }: Story): readonly Wrong[] {
  if (given.refused === undefined) return [];
  const message = "The report is refused, so that nothing comes of it. Leave this out.";
  const after: readonly Path[] = [...when.map((_step, index) => ["when", index]), ...(then ? [["then"]] : [])];
  return after.map((path) => ({ path, message }));
}

function timeGoesBack({ given, when }: Story): readonly Wrong[] {
  const wrong: Wrong[] = [];
  let now = instantOf(given.happened);
  const goOn = (to: Temporal.Instant, path: Path) => {
    const message = `Time does not go back: by then it is ${inLondon(now)} already.`;
    if (Temporal.Instant.compare(to, now) < 0) wrong.push({ path, message });
    now = to;
  };
  if (given.reported) goOn(instantOf(given.reported), ["given", "reported"]);
  for (const [index, step] of when.entries()) {
    if (step.kind !== "clock") continue;
    const going = goingOf(step.clock);
    goOn("by" in going ? now.add(going.by) : going.to, ["when", index, "clock"]);
  }
  return wrong;
}
