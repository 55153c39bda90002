import { parseArgs } from "node:util";

import type { Proof } from "./proof.ts";
import { proofs } from "./registry.ts";

// `npm run prove` lists what can be proved; `npm run prove -- NAME [--size N] [--seed S]` proves it, and exits 1 where
// it does not hold.
try {
  const options = { size: { type: "string" }, seed: { type: "string" } } as const;
  const { positionals, values } = parseArgs({ allowPositionals: true, options });
  const wanted = positionals.map(proofNamed);
  if (wanted.length === 0) list();
  const asked = { size: wholeNumber("size", values.size), seed: wholeNumber("seed", values.seed) };
  for (const { name, prove } of wanted) {
    const { figure, holds } = await prove({ ...asked, progress: console.log });
    console.log(`${name}: ${figure}`);
    if (!holds) process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function list(): void {
  console.log("What can be proved, each with npm run prove -- NAME:\n");
  for (const { name, promises } of proofs) console.log(`  ${name.padEnd(12)} ${promises}`);
}

function proofNamed(name: string): Proof {
  const proof = proofs.find((one) => one.name === name);
  if (!proof) throw new Error(`There is no proof “${name}”. There are: ${proofs.map((one) => one.name).join(", ")}.`);
  return proof;
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined || /^\d+$/.test(text)) return text === undefined ? undefined : Number(text);
  throw new Error(`--${name} is a whole number, and “${text}” is none.`);
}
