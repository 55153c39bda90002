import type { Policy } from "@dignity/kernel";

/** The states and transitions as a Mermaid flow chart. States at rest are round; a new case begins at the circle. */
export function drawingOf(policy: Policy): string {
  return ["flowchart TD", ...states(policy), ...beginnings(policy), ...steps(policy)].join("\n");
}

const states = ({ states: all }: Policy) =>
  Object.entries(all).map(([key, { label, atRest }]) => {
    const [open, close] = atRest ? ["([", "])"] : ["[", "]"];
    return `  ${node(key)}${open}"${quoted(label)}"${close}`;
  });

function beginnings({ initial, screening }: Policy) {
  const sentTo = screening.flatMap((rule) => ("goesTo" in rule ? [rule.goesTo] : []));
  const firsts = [...new Set([initial, ...sentTo])];
  return ["  begin(( ))", ...firsts.map((key) => `  begin --> ${node(key)}`)];
}

const steps = (policy: Policy) =>
  Object.values(policy.transitions).flatMap(({ label, path }) =>
    Object.entries(path).flatMap(([from, to]) =>
      targets(policy, String(to)).map(
        ({ state, level }) =>
          `  ${node(from)} -->|"${quoted(level === undefined ? label : `${label}: ${level}`)}"| ${node(state)}`,
      ),
    ),
  );

/** Where a step leads: one state, or one for each level. */
function targets({ levels }: Policy, to: string): { state: string; level?: string }[] {
  if (to !== "entryOfLevel") return [{ state: to }];
  return Object.entries(levels).map(([level, { entersAt }]) => ({ state: entersAt, level }));
}

/** Prefixed, since a state may be called like one of Mermaid's own words. */
const node = (key: string) => `state_${key}`;

const quoted = (text: string) => text.replaceAll("#", "#35;").replaceAll('"', "#quot;").replaceAll(/\s+/g, " ");
