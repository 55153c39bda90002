import { isDeepStrictEqual } from "node:util";

import { keepOrganisation } from "@dignity/persistence";

import { isAnything } from "../../organisation/changes-for.ts";
import { type OrganisationPlan, planOrganisation } from "../../organisation/make-plan.ts";
import { printChanges } from "../../organisation/print-changes.ts";
import type { Output } from "../../output/output.ts";
import type { Command } from "../../rim/command.ts";
import { Trouble } from "../../trouble.ts";

export const apply: Command = {
  usage: "apply <file>",
  summary: "do in a database (DATABASE_OWNER_URL) what `plan` shows",
  options: { "--yes": "do not ask whether to" },
  examples: ["dignity organisation apply my-trust.yaml"],
  run: async (given, output) => {
    const [file = ""] = given.words;
    const plan = await planOrganisation(file, process.env);
    printChanges(plan, output);
    if (!isAnything(plan.changes)) {
      output.print("\nThere is nothing to do.");
      return 0;
    }
    if (!(given.is("yes") || (await agreed(output)))) {
      output.print("Nothing was changed.");
      return 1;
    }
    await carryOut(plan);
    output.print("\nIt is done.");
    return 0;
  },
};

/** Just what was shown: where things stand otherwise by now, nothing is done. */
async function carryOut({ url, keyring, asked, changes, changesOn }: OrganisationPlan): Promise<void> {
  const decide = (standing: Parameters<typeof changesOn>[0]) =>
    isDeepStrictEqual(changesOn(standing), changes) ? changes : undefined;
  if (await keepOrganisation(url, keyring, asked, decide)) return;
  throw new Trouble(
    "PLAN_OUTDATED",
    "Nothing was changed: somebody else has changed the organisation meanwhile.",
    "Look at it again: dignity organisation plan",
  );
}

async function agreed({ asker }: Output): Promise<boolean> {
  if (asker) return asker.yesNo("Do this?");
  throw new Trouble(
    "CONSENT_MISSING",
    "Nothing was changed: there is no terminal to ask at.",
    "Add --yes if you mean it.",
  );
}
