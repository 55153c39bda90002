import type { Fields } from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

import type { Report, Step } from "./shape.ts";
import type { Story } from "./story.ts";
import type { Wrong } from "./unknown-names.ts";
import type { Path } from "./yaml-text.ts";

/** Answers of yes and no as people write them, which YAML takes for words. */
export function yesAndNo(story: Story, policy: Policy): readonly Wrong[] {
  const inMatter = (report: Report, path: Path) =>
    story.given.refused ? [] : misread(report.facts, policy.facts, [...path, "facts"]);
  return [
    ...inMatter(story.given, ["given"]),
    ...Object.entries(story.also).flatMap(([name, report]) => inMatter(report, ["given", "also", name])),
    ...story.when.flatMap((step, index) => inStep(step, policy, ["when", index])),
  ];
}

function inStep(step: Step, { facts, tasks, transitions }: Policy, path: Path): readonly Wrong[] {
  if ("refused" in step && step.refused) return [];
  if (step.kind === "triage") return misread(step.triage, facts, [...path, "triage"]);
  if (step.kind === "task") return misread(step.answers, tasks[step.task]?.asks, [...path, "answers"]);
  if (step.kind === "jointTask") return misread(step.answers, tasks[step.jointTask]?.asks, [...path, "answers"]);
  if (step.kind !== "move") return [];
  return [
    ...misread(step.answers, transitions[step.move]?.needs, [...path, "answers"]),
    ...misread(step.amend, facts, [...path, "amend"]),
  ];
}

const misread = (answers: Readonly<Record<string, unknown>> = {}, fields: Fields = {}, path: Path): readonly Wrong[] =>
  Object.entries(answers)
    .filter(([name, answer]) => fields[name]?.kind === "yesNo" && typeof answer === "string")
    .map(([name]) => ({
      path: [...path, name],
      message: `“${name}” is a question of yes or no. Answer it with true or false.`,
    }));
