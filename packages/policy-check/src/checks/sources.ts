import { rulesOf } from "@dignity/kernel";
import type { Source } from "@dignity/plugin-sdk";

import type { PolicyCheck } from "../check.ts";

/** What a policy demands of people is said by somebody: by the document, or by whoever filled its gaps. */
export const sources: PolicyCheck = {
  name: "gives a source for every rule, and explains what is read or added",
  find: ({ policy }) =>
    rulesOf(policy).flatMap(([rule, source]) => faultsIn(source).map((reason) => ({ rule, reason }))),
};

const lines = /^\d+(-\d+)?(, \d+(-\d+)?)*$/;
const modalities: readonly unknown[] = ["must", "should", "may", "preferably"];
const text = (value: unknown) => typeof value === "string" && value.trim() !== "";

function faultsIn(source: Source | undefined): readonly string[] {
  if (!source) return ["does not say where it comes from. Give it a source: said, read or added."];
  const { standing, document, at, note, modality } = source;
  return [
    ...(["said", "read", "added"].includes(standing) ? [] : ["has a source that is neither said, read nor added."]),
    ...(text(document) ? [] : ["has a source without the name of its document."]),
    ...(standing === "added" || (text(at) && lines.test(String(at))) ? [] : [`is ${standing} ${withoutLines(at)}`]),
    ...(standing === "said" || text(note) ? [] : [`is ${standing} without a word of why. Explain it in its note.`]),
    ...(modality === undefined || modalities.includes(modality)
      ? []
      : [`is put neither as must, should, may nor preferably, but as “${String(modality)}”.`]),
  ];
}

const withoutLines = (at: unknown) =>
  text(at)
    ? `at “${String(at)}”, which names no lines. Number the lines of the document, and give them as in “103-109” or “26-27, 64”.`
    : "without the lines of the document. Give them, as in “103-109” or “26-27, 64”.";
