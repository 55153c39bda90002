import { isAnything } from "../../organisation/changes-for.ts";
import { planOrganisation } from "../../organisation/make-plan.ts";
import { printChanges } from "../../organisation/print-changes.ts";
import type { Command } from "../../rim/command.ts";

export const plan: Command = {
  usage: "plan <file>",
  summary: "say what an organisation's file would change in a database (DATABASE_OWNER_URL), and change nothing",
  options: { "--detailed-exitcode": "return 2 if there is something to do, 0 if there is nothing" },
  examples: ["dignity organisation plan my-trust.yaml"],
  run: async (given, output) => {
    const [file = ""] = given.words;
    const made = await planOrganisation(file, process.env);
    printChanges(made, output);
    const toDo = isAnything(made.changes);
    output.print(toDo ? `\nTo do it: dignity organisation apply ${file}` : "\nThere is nothing to do.");
    return toDo && given.is("detailedExitcode") ? 2 : 0;
  },
};
