import type { Source } from "@dignity/plugin-sdk";

/** “said in lines 103-109 (must)”, “read from lines 64-72: why”, “added: why”. */
export function sourceText(source: Source | undefined): string {
  if (!source) return "no source";
  const { standing, at, note, modality } = source;
  const where = at === undefined ? "" : standing === "said" ? ` in lines ${at}` : ` from lines ${at}`;
  return `${standing}${where}${modality ? ` (${modality})` : ""}${note === undefined ? "" : `: ${note}`}`;
}
