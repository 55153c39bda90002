import type { Field } from "@dignity/kernel";

import type { Fault } from "../check.ts";
import type { PlacedCondition } from "./conditions-in.ts";

/** What of a condition can never hold: a question that is not asked, or an answer that nobody can give. */
export const impossible = ({ rule, when, over }: PlacedCondition): readonly Fault[] =>
  Object.entries(when).flatMap(([name, wanted]) => {
    const field = Object.hasOwn(over, name) ? over[name] : undefined;
    if (!field) return [{ rule, reason: `rests on “${name}”, which is not asked. ${oneOf("Asked are", over)}` }];
    const reason = whyNot(name, field, wanted);
    return reason === undefined ? [] : [{ rule, reason }];
  });

function whyNot(name: string, field: Field, wanted: unknown): string | undefined {
  const answers = [wanted].flat();
  if (answers.length === 0) return `lists no answer to “${name}”, so it can never hold. Name one, or take it out.`;
  if (field.kind === "yesNo") {
    const strange = answers.find((answer) => typeof answer !== "boolean");
    return strange === undefined ? undefined : `wants “${strange}” of “${name}”, which is answered with true or false.`;
  }
  if (field.kind !== "choice")
    return `rests on “${name}”, but a rule can rest only on yes or no, or on one of a choice's options.`;
  const strange = answers.find((answer) => !Object.hasOwn(field.options, String(answer)));
  if (strange === undefined) return undefined;
  return `wants “${String(strange)}” of “${name}”, which is not among its options. ${oneOf("They are", field.options)}`;
}

const oneOf = (what: string, all: object) => `${what}: ${Object.keys(all).join(", ") || "none"}.`;
