import { proofs } from "./registry.ts";

// `npm run prove` lists what can be proved; `npm run prove -- NAME` proves it, and exits 1 where it does not hold.
const names = process.argv.slice(2);
const [unknown] = names.filter((name) => !proofs.some((proof) => proof.name === name));

if (names.length === 0 || unknown !== undefined) {
  if (unknown !== undefined) console.log(`There is no proof “${unknown}”.\n`);
  console.log("What can be proved, each with npm run prove -- NAME:\n");
  for (const { name, promises } of proofs) console.log(`  ${name.padEnd(12)} ${promises}`);
  process.exitCode = unknown === undefined ? 0 : 1;
}

for (const { name, prove } of unknown === undefined ? proofs.filter(({ name }) => names.includes(name)) : []) {
  const { figure, holds } = await prove({ progress: console.log });
  console.log(`${name}: ${figure}`);
  if (!holds) process.exitCode = 1;
}
