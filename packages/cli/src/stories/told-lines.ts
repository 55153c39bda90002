import { faultLine } from "@dignity/stories";

import type { Output } from "../output/output.ts";
import { counted } from "../output/words.ts";
import type { Outcome } from "./teller.ts";

/** One story as a person reads it: whether it holds, and where not. */
export function toldLine({ file, name, elsewhere, faults }: Outcome, { mark }: Pick<Output, "mark">): string {
  const title = name ?? file;
  if (faults.length > 0)
    return [`${mark("red", "✗")} ${title}`, ...faults.map((one) => `    ${faultLine(one)}`)].join("\n");
  const line = `${mark("green", "✓")} ${title}`;
  if (elsewhere.length === 0) return line;
  const lines = `${elsewhere.length === 1 ? "line" : "lines"} ${elsewhere.join(", ")}`;
  return `${line}\n    ${mark("dim", `${file}: ${lines}: only a server knows who sees what; tell it with --http`)}`;
}

export function summaryOf(outcomes: readonly Outcome[]): string {
  const sum = (of: (one: Outcome) => number) => outcomes.reduce((total, one) => total + of(one), 0);
  const failed = sum(({ faults }) => Math.min(faults.length, 1));
  const elsewhere = sum((one) => one.elsewhere.length);
  return [
    `${counted(outcomes.length, "story", "stories")}: ${outcomes.length - failed} hold, ${failed} do not.`,
    `${counted(
      sum(({ checked }) => checked),
      "assertion",
    )} checked${elsewhere > 0 ? `, ${elsewhere} left to a server` : ""}.`,
  ].join(" ");
}
