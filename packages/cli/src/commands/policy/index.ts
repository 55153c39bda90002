import type { CommandGroup } from "../../rim/command.ts";
import { apply } from "./apply.ts";
import { check } from "./check.ts";
import { diff } from "./diff.ts";
import { docs } from "./docs.ts";
import { draw } from "./draw.ts";
import { create } from "./new.ts";
import { plan } from "./plan.ts";
import { register } from "./register.ts";
import { simulation } from "./simulate.ts";

/** Everything `dignity policy` can do, in the order in which help shows it. */
export const policyCommands: CommandGroup = {
  name: "policy",
  summary: "write, register, check, try, draw, compare, document and publish policies",
  commands: [create, register, check, simulation, draw, diff, docs, plan, apply],
};
