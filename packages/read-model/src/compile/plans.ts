import type { OperationDefinitionNode } from "graphql";

import type { Plan } from "./plan.ts";

// Shapes of variables and permissions that one operation is asked with; beyond these, the oldest is compiled again.
const atMost = 50;

/** Plans by the operation they are for, as long as its document is kept. */
export class Plans {
  readonly #known = new WeakMap<OperationDefinitionNode, Map<string, Plan>>();

  get(operation: OperationDefinitionNode, shape: string, compile: () => Plan): Plan {
    const plans = this.#known.get(operation) ?? new Map<string, Plan>();
    this.#known.set(operation, plans);
    const known = plans.get(shape);
    if (known) return known;
    const plan = compile();
    const [oldest] = plans.keys();
    if (plans.size >= atMost && oldest !== undefined) plans.delete(oldest);
    plans.set(shape, plan);
    return plan;
  }
}
