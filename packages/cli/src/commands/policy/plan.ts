import type { Output } from "../../output/output.ts";
import { isAnythingToDo, isSound, makePlan } from "../../publication/make-plan.ts";
import { ownerUrl } from "../../publication/owner-url.ts";
import { printPlan } from "../../publication/print-plan.ts";
import type { Command } from "../../rim/command.ts";

interface PlanInput {
  /** Every plugin of the repository if there are none. */
  readonly plugins: readonly string[];
  readonly from: string;
  readonly ownerUrl: string;
  readonly detailedExitcode: boolean;
}

export const plan: Command = {
  usage: "plan [plugin...]",
  summary: "say what publishing would change in a database (DATABASE_OWNER_URL), and change nothing",
  options: { "--detailed-exitcode": "return 2 if there is something to do, 0 if there is nothing" },
  examples: ["dignity policy plan", "dignity policy plan my-trust --detailed-exitcode"],
  run: (given, output) => {
    const [url, detailedExitcode] = [ownerUrl(process.env), given.is("detailedExitcode")];
    return planPolicies({ plugins: given.words, from: process.cwd(), ownerUrl: url, detailedExitcode }, output);
  },
};

/** Returns 1 if something stands against publishing; else 0, or 2 where it is asked whether there is something to do. */
async function planPolicies(
  { plugins, from, ownerUrl: url, detailedExitcode }: PlanInput,
  output: Output,
): Promise<number> {
  const made = await makePlan(plugins, from, url);
  printPlan(made, from, output);
  const toDo = isAnythingToDo(made);
  if (!isSound(made)) {
    output.print("\nThis cannot be published: something stands against it (see above).");
    return 1;
  }
  output.print(toDo ? "\nTo do it: dignity policy apply" : "\nThere is nothing to do.");
  return toDo && detailedExitcode ? 2 : 0;
}
