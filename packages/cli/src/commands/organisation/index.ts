import type { CommandGroup } from "../../rim/command.ts";
import { apply } from "./apply.ts";
import { plan } from "./plan.ts";

/** Everything `dignity organisation` can do. */
export const organisationCommands: CommandGroup = {
  name: "organisation",
  summary: "open an organisation, and keep its pathways, times, people and roles",
  commands: [plan, apply],
};
