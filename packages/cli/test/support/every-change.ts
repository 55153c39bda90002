import type { Policy } from "@dignity/kernel";

export interface Change {
  readonly where: string;
  readonly changed: Policy;
}

/** What a policy or one of its rules may be without. */
const optional = new Set(
  `once notApplicable due every asks offers otherwise escalation required bySomebodyElseThan partnersToo inCapacity
  needs requires amends sharedWithPartners jointTasks confidential keepsCopy default unless triage reporterTakesOn
  indicators reports approval hide permits commentsFrom extension raises results asksForAction requiredWhen answers`.split(
    /\s+/,
  ),
);

/** The policy again and again, each time with one thing less, or one word or number otherwise. Its id stays. */
export function everyChange(policy: Policy): readonly Change[] {
  return placesIn(policy).map((path) => {
    const changed = structuredClone(policy);
    alter(changed, path);
    return { where: path.join("."), changed };
  });
}

type Path = readonly string[];

function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return path[0] === "id" ? [] : [path];
  return Object.entries(value).flatMap(([key, part]) => {
    const here = [...path, key];
    const isCondition = key === "when" && path.length === 2 && !Array.isArray(value) && !/^\d+$/.test(path[1] ?? "");
    const isRule = path.length === 1 || Array.isArray(value) || optional.has(key) || isCondition;
    return [...(isRule && typeof part === "object" ? [here] : []), ...placesIn(part, here)];
  });
}

/** A word or number becomes another; whatever has parts is taken away. */
function alter(policy: object, path: Path): void {
  let here = policy as Record<string, unknown>;
  for (const key of path.slice(0, -1)) here = here[key] as Record<string, unknown>;
  const last = path.at(-1) ?? "";
  const value = here[last];
  if (typeof value === "string") here[last] = another(value);
  else if (typeof value === "number") here[last] = value + 1;
  else if (Array.isArray(here)) here.splice(Number(last), 1);
  else delete here[last];
}

/** Words of which a policy may use no others. */
const closed = [
  ["hour", "day", "workingDay", "month"],
  ["read", "act", "assign", "count", "identify"],
  ["assigned", "programme", "organisation"],
  ["quarter", "year"],
];

function another(word: string): string {
  const words = closed.find((known) => known.includes(word));
  return words?.[(words.indexOf(word) + 1) % words.length] ?? `${word}x`;
}
