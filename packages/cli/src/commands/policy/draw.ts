import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

import { toMermaid, toSvg } from "@dignity/drawing";

import type { Output } from "../../output/output.ts";
import { findPolicy } from "../../plugins/find-policy.ts";
import type { Command } from "../../rim/command.ts";
import { Trouble } from "../../trouble.ts";

interface DrawInput {
  /** plugin/pathway, with or without a version. */
  readonly policy: string;
  readonly format: keyof typeof drawings;
  /** The state to mark. */
  readonly state?: string | undefined;
  /** The file to write; printed if left out. */
  readonly out?: string | undefined;
  readonly from: string;
}

const drawings = { svg: toSvg, mermaid: toMermaid };

export const draw: Command = {
  usage: "draw <plugin/pathway>",
  summary: "draw a pathway as a flow chart",
  options: {
    "--format <format>": "svg (if left out) or mermaid",
    "--state <name>": "mark this state, for example the one a case is in",
    "--out <file>": "write it there instead of printing it",
  },
  examples: [
    "dignity policy draw hee-em/bullying --out bullying.svg",
    "dignity policy draw kmpt/witness --format mermaid --state called",
  ],
  run: (given, output) => {
    const format = given.oneOf("format", ["svg", "mermaid"]);
    const [state, out] = [given.text("state"), given.text("out")];
    return drawPolicy({ policy: given.word(0), format, state, out, from: process.cwd() }, output);
  },
};

async function drawPolicy({ policy: name, format, state, out, from }: DrawInput, output: Output): Promise<number> {
  const policy = await findPolicy(name, from);
  const states = Object.keys(policy.states);
  if (state !== undefined && !states.includes(state))
    throw new Trouble("STATE_UNKNOWN", `${policy.id} has no state “${state}”.`, `Name one of: ${states.join(", ")}.`);
  const drawing = drawings[format](policy, { state });
  if (out === undefined) output.print(drawing);
  else {
    const file = resolve(from, out);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, drawing);
    output.tell(`${policy.id} is drawn in ${out}.`);
  }
  return 0;
}
