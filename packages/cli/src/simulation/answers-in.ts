import type { Answer, Answers, Field, Fields } from "@dignity/kernel";
import { parse } from "yaml";

import { reasonOf, Trouble } from "../trouble.ts";

/** Answers as text, each as its question wants it: "true", "mid", or "a,b" where several may be given. */
export const answersIn = (given: Readonly<Record<string, string>>, fields: Fields): Answers =>
  Object.fromEntries(Object.entries(given).map(([name, text]) => [name, answerIn(text, fields[name])]));

function answerIn(text: string, field: Field | undefined): Answer {
  if (field?.kind === "yesNo" && /^(true|yes)$/.test(text)) return true;
  if (field?.kind === "yesNo" && /^(false|no)$/.test(text)) return false;
  return field?.kind === "someOf" ? text.split(",").map((one) => one.trim()) : text;
}

/** Answers in YAML or JSON, for example "{ level: mid, reason: as discussed }". */
export function answersOf(text: string, where: string): Answers {
  const found = parsed(text, where);
  if (typeof found === "object" && found !== null && !Array.isArray(found)) return found as Answers;
  throw new Trouble(
    "ANSWERS_INVALID",
    `${where} holds no answers by name.`,
    "Write for example { level: mid, reason: as discussed }.",
  );
}

function parsed(text: string, where: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new Trouble("ANSWERS_INVALID", `${where} is neither YAML nor JSON: ${reasonOf(error)}`, "Mend it there.");
  }
}
