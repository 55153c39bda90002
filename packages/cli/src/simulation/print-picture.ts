import type { Output } from "../output/output.ts";
import { type Picture, sourceInWords } from "./picture.ts";

/** Prints a simulation as a person reads it, from the report to the last step. */
export function printPicture(picture: Picture, output: Output): void {
  const { print, mark } = output;
  print(`${mark("bold", picture.title)} ${mark("dim", picture.policy)}`);
  if (picture.case) print(`A case of: ${picture.case.owner.label}, ${picture.case.capacity.label}`);
  else
    print(`It waits in triage: ${picture.triage ?? "whose case it is has to be found out"}. Give --capacity to go on.`);
  print(because(picture.because, output));
  if (picture.suggestedBecause) {
    print(picture.suggested ? `Suggested level: ${picture.suggested.label}` : "No level is suggested.");
    print(because(picture.suggestedBecause, output));
  }
  for (const situation of picture.situations) printSituation(situation, output);
  if (!picture.refused) return;
  const { step, code, message } = picture.refused;
  print(`\n${mark("red", `✗ ${step} is refused: ${message}`)} ${mark("dim", `[${code}]`)}`);
}

function printSituation({ after, at, state, level, owed, next }: Picture["situations"][number], output: Output): void {
  const { print, mark } = output;
  const heading = `${at}  ${after ? `after ${after}: ` : ""}${state.label}`;
  print(`\n${mark("bold", heading)} ${mark("dim", level ? `${state.name}, level ${level.name}` : state.name)}`);
  print(owed.length > 0 ? "  Owed:" : "  Nothing is owed.");
  for (const { task, label, by, due, clock } of owed) {
    print(`    ${label} ${mark("dim", task)}`);
    print(`      by ${by.join(" or ")}; due: ${due}${clock ? `, ${clock}` : ""}`);
  }
  if (next.length > 0) print("  What can come next:");
  for (const { key, label, allowed, reasonIfNot, source } of next) {
    const sign = allowed ? mark("green", "✓") : mark("yellow", "–");
    print(
      `    ${sign} ${label} ${mark("dim", key)}${reasonIfNot ? `: ${reasonIfNot.message} [${reasonIfNot.code}]` : ""}`,
    );
    print(`      ${mark("dim", sourceInWords(source))}`);
  }
}

const because = (source: Picture["because"], { mark }: Output) => `  ${mark("dim", sourceInWords(source))}`;
