import type { Asked, Proof, Proved } from "../proof.ts";
import { tryCompiler } from "./by-compiler.ts";
import { tryDifferential } from "./by-differential.ts";
import { tryKit } from "./by-kit.ts";
import { compilerFaults } from "./compiler-faults.ts";
import { policyFaults } from "./policy-faults/all.ts";
import type { Tried } from "./tried.ts";
import { told } from "./verdict.ts";

export const kit: Proof = {
  name: "kit",
  promises: "a fault in a policy, in permissions, in SQL or in row security is caught before it hurts anybody",
  prove,
};

/** A world in which somebody notices each of the leaks. */
const worldOfAll = 7;

async function prove({ size = Number.POSITIVE_INFINITY, seed = worldOfAll, progress }: Asked): Promise<Proved> {
  const first = <T>(faults: readonly T[]) => faults.slice(0, size);
  progress(`${first(compilerFaults).length} faults in the text of plugins, compiled`);
  const compiler = await tryCompiler(first(compilerFaults));
  progress(`${first(policyFaults).length} faults in policies, looked at by the kit`);
  const ofKit = tryKit(first(policyFaults));
  progress("Leaks in permissions, SQL and row security, in a world of cases");
  const differential = await tryDifferential(size, seed);
  return summed({ compiler, kit: ofKit, differential }, progress);
}

function summed(tried: Readonly<Record<string, Tried>>, progress: Asked["progress"]): Proved {
  const verdicts = Object.values(tried).flatMap((one) => one.verdicts);
  const complaints = Object.values(tried).flatMap((one) => one.complaints);
  for (const verdict of verdicts) if (!verdict.caught) progress(told(verdict));
  for (const complaint of complaints) progress(`FOUND where nothing is broken: ${complaint}`);
  const caught = (all: Tried["verdicts"]) => all.filter((one) => one.caught).length;
  const by = Object.entries(tried).map(([name, one]) => `${name} ${caught(one.verdicts)}`);
  const figure = `${verdicts.length} faults planted, ${caught(verdicts)} caught (${by.join(", ")})`;
  return { figure, holds: caught(verdicts) === verdicts.length && complaints.length === 0 };
}
