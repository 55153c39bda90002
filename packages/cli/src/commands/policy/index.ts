import type { CommandGroup } from "../../rim/command.ts";
import { check } from "./check.ts";

/** Everything `dignity policy` can do, in the order in which help shows it. */
export const policyCommands: CommandGroup = {
  name: "policy",
  summary: "write, check, try, draw, compare and publish policies",
  commands: [check],
};
