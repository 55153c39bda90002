import { publishPolicies } from "@dignity/persistence";

import type { Output } from "../../output/output.ts";
import { counted } from "../../output/words.ts";
import { isAnythingToDo, isSound, makePlan } from "../../publication/make-plan.ts";
import { ownerUrl } from "../../publication/owner-url.ts";
import { printPlan } from "../../publication/print-plan.ts";
import type { Command } from "../../rim/command.ts";
import { Trouble } from "../../trouble.ts";

interface ApplyInput {
  /** Every plugin of the repository if there are none. */
  readonly plugins: readonly string[];
  readonly from: string;
  readonly ownerUrl: string;
  readonly yes: boolean;
}

export const apply: Command = {
  usage: "apply [plugin...]",
  summary: "publish to a database (DATABASE_OWNER_URL) what `plan` shows, once and for ever",
  options: { "--yes": "do not ask whether to" },
  examples: ["dignity policy apply my-trust", "dignity policy apply --yes"],
  run: (given, output) => {
    const [url, yes] = [ownerUrl(process.env), given.is("yes")];
    return applyPolicies({ plugins: given.words, from: process.cwd(), ownerUrl: url, yes }, output);
  },
};

/** Publishes what is planned, after it was agreed to; a plan that something stands against is not begun. */
async function applyPolicies({ plugins, from, ownerUrl: url, yes }: ApplyInput, output: Output): Promise<number> {
  const made = await makePlan(plugins, from, url);
  printPlan(made, from, output);
  if (!isSound(made))
    throw new Trouble(
      "PLAN_REFUSED",
      "Nothing was published: something stands against it (see above).",
      "Mend it first.",
    );
  if (!isAnythingToDo(made)) {
    output.print("\nThere is nothing to do.");
    return 0;
  }
  if (!(yes || (await agreed(output)))) {
    output.print("Nothing was published.");
    return 1;
  }
  const { policies, approvals, publication, consent } = made;
  const { published } = await publishPolicies(url, policies, { approvals, basis: publication.basis });
  const recorded = consent.reduce((sum, { toRecord }) => sum + toRecord.length, 0);
  output.print(`\nPublished: ${published.join(", ") || "no new version"}.`);
  output.print(`${counted(recorded, "approval")} recorded.`);
  return 0;
}

async function agreed({ asker }: Output): Promise<boolean> {
  if (asker) return asker.yesNo("Publish this? What is published is never changed.");
  throw new Trouble(
    "CONSENT_MISSING",
    "Nothing was published: there is no terminal to ask at.",
    "Add --yes if you mean it.",
  );
}
