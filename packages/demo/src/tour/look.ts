import { caseCount, caseTelling, finds, type TourCase, type TourTask } from "./questions.ts";
import { hold, same } from "./step.ts";
import type { Visitor } from "./visitor.ts";

/** The case with this account, which the visitor must see. */
export async function seenCase(visitor: Visitor, account: string): Promise<TourCase> {
  const found = await caseTelling(visitor, account);
  hold(found !== undefined, `${visitor.persona} does not see the case.`);
  return found;
}

/** The task that the case owes, found by its definition. */
export function owed({ tasks }: TourCase, definition: string): TourTask {
  const found = tasks.nodes.find((task) => task.definition === definition && task.state === "OWED");
  hold(found !== undefined, `The case does not owe “${definition}”.`);
  return found;
}

/** Sees that a case is nothing to the visitor: not in the count, and not by its id. */
export async function seesNothingNew(visitor: Visitor, before: number, { id }: TourCase): Promise<void> {
  same(`The number of cases that ${visitor.persona} sees`, await caseCount(visitor), before);
  hold(!(await finds(visitor, id)), `${visitor.persona} finds the case by its id.`);
}
