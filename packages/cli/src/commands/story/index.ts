import type { CommandGroup } from "../../rim/command.ts";
import { run } from "./run.ts";

/** Everything `dignity story` can do. */
export const storyCommands: CommandGroup = {
  name: "story",
  summary: "tell stories to a policy, or to a server that runs it",
  commands: [run],
};
