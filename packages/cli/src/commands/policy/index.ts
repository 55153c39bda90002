import type { CommandGroup } from "../../rim/command.ts";
import { apply } from "./apply.ts";
import { check } from "./check.ts";
import { draw } from "./draw.ts";
import { create } from "./new.ts";
import { plan } from "./plan.ts";
import { simulation } from "./simulate.ts";

/** Everything `dignity policy` can do, in the order in which help shows it. */
export const policyCommands: CommandGroup = {
  name: "policy",
  summary: "write, check, try, draw, compare and publish policies",
  commands: [create, check, simulation, draw, plan, apply],
};
