import { type Output } from "../../output/output.ts";
import type { Command } from "../../rim/command.ts";
import { reachServer } from "../../stories/reach-server.ts";
import { storyFiles } from "../../stories/story-files.ts";
import { summaryOf, toldLine } from "../../stories/told-lines.ts";
import { type Outcome, StoryTeller } from "../../stories/teller.ts";

export interface StoryInput {
  /** Files, and folders to be searched. */
  readonly paths: readonly string[];
  /** Plugins to tell them to, by folder, file or name; found by each story's pathway if there are none. */
  readonly plugins: readonly string[];
  /** Where a demonstration runs; the kernel is told them if left out. */
  readonly http?: string | undefined;
  /** What paths are relative to. */
  readonly from: string;
}

export const run: Command = {
  usage: "run <path...>",
  summary: "tell stories (files, or folders of them) and say which hold",
  options: {
    "--http <url>": "tell them to a running demonstration, for example http://localhost:4000",
    "--plugin <path>": { again: "the plugin they speak of, where it is not beside them nor under plugins/" },
  },
  examples: [
    "dignity story run plugins/kmpt/stories",
    "dignity story run plugins/kmpt/stories --http http://localhost:4000",
    "dignity story run ../elsewhere/stories --plugin ../elsewhere/my-trust",
  ],
  run: (given, output) =>
    runStories(
      { paths: given.words, plugins: given.list("plugin"), http: given.text("http"), from: process.cwd() },
      output,
    ),
};

/** Tells stories one after the other; returns 1 if one does not hold or cannot be read. */
export async function runStories({ paths, plugins, http, from }: StoryInput, output: Output): Promise<number> {
  const server = http === undefined ? undefined : await reachServer(http);
  const files = storyFiles(paths, from);
  const teller = await StoryTeller.with(plugins, from, server);
  const outcomes: Outcome[] = [];
  for (const file of files) {
    const outcome = await teller.tell(file);
    output.print(toldLine(outcome, output));
    outcomes.push(outcome);
  }
  output.print(`\n${summaryOf(outcomes)}`);
  return outcomes.every(({ faults }) => faults.length === 0) ? 0 : 1;
}
