import { type Answers, checkAnswers, type Field, type Policy } from "@dignity/kernel";

import type { Asker } from "../output/output.ts";
import { Trouble } from "../trouble.ts";

const form = { levels: [], permittedActions: [] };

/** The facts with what is still missing asked, where somebody can be asked. */
export async function completeFacts(
  { facts: fields }: Policy,
  given: Answers,
  asker: Asker | undefined,
): Promise<Answers> {
  const checked = checkAnswers(fields, given, form);
  if (checked.ok) return given;
  const { code, message, about = "" } = checked.refusal;
  const field = fields[about];
  if (asker && field && code === "ANSWER_MISSING")
    return completeFacts({ facts: fields } as Policy, { ...given, [about]: await asked(asker, field) }, asker);
  throw new Trouble(
    code,
    `The fact “${about}”: ${message}`,
    field ? howToGive(about, field) : `There are: ${Object.keys(fields).join(", ")}.`,
  );
}

function asked(asker: Asker, field: Field) {
  if (field.kind === "yesNo") return asker.yesNo(field.asks);
  if (field.kind === "choice") return asker.choice(field.asks, field.options);
  if (field.kind === "someOf") return asker.someOf(field.asks, field.options);
  return asker.text(field.asks);
}

function howToGive(name: string, field: Field): string {
  const values = "options" in field ? Object.keys(field.options) : field.kind === "yesNo" ? ["true", "false"] : ["…"];
  return `Give --fact ${name}=VALUE, with one of: ${values.join(", ")}.`;
}
