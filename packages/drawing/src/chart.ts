import type { Policy, Source } from "@dignity/kernel";

/** A policy as boxes and arrows, whatever they are drawn with. */
export interface Chart {
  readonly title: string;
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

export interface Node {
  readonly key: string;
  readonly label: string;
  readonly kind: "begin" | "state" | "rest";
  /** Steps that can be taken here besides: those that stay, and those that lead to wherever a level enters. */
  readonly also: readonly string[];
  /** The case that the drawing is for stands here. */
  readonly isPresent: boolean;
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  /** The steps that lead from the one to the other. */
  readonly labels: readonly string[];
  /** Whether the document says it; an arrow of several steps is as well founded as the best of them. */
  readonly standing: Source["standing"];
}

export interface DrawingOptions {
  /** The state to mark, for example that of a case. One that the policy does not have marks nothing. */
  readonly state?: string | undefined;
}

/** The node where a new case comes in. No state can be called so: a name holds no space. */
export const beginning = "the beginning";

export function chartOf(policy: Policy, { state: present }: DrawingOptions = {}): Chart {
  const transitions = Object.values(policy.transitions);
  const states = Object.entries(policy.states).map(([key, { label, atRest }]): Node => ({
    key,
    label,
    kind: atRest ? "rest" : "state",
    also: transitions.filter((one) => isAside(one, key)).map(({ label: step }) => step),
    isPresent: key === present,
  }));
  const begin: Node = { key: beginning, label: "A report", kind: "begin", also: [], isPresent: false };
  return { title: policy.title, nodes: [begin, ...states], edges: gathered([...openings(policy), ...steps(policy)]) };
}

type AnyTransition = Policy["transitions"][string];

/** Whether a step is better told in the box than drawn as an arrow: it stays there, or leads anywhere from many. */
function isAside({ path }: AnyTransition, from: string): boolean {
  const to = (path as Readonly<Record<string, string>>)[from];
  return to === from || (to === "entryOfLevel" && Object.keys(path).length > 1);
}

interface Step {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly standing: Source["standing"];
}

function openings({ initial, screening }: Policy): Step[] {
  return screening.map((rule) => ({
    from: beginning,
    to: "goesTo" in rule ? rule.goesTo : initial,
    label: "",
    standing: rule.source.standing,
  }));
}

function steps(policy: Policy): Step[] {
  return Object.values(policy.transitions).flatMap((transition) => {
    const { label, path, source } = transition;
    const arrows = Object.entries(path).filter(([from]) => !isAside(transition, from));
    return arrows.flatMap(([from, to]) =>
      targets(policy, String(to)).map(({ state, level }) => ({
        from,
        to: state,
        label: level === undefined ? label : `${label}: ${level}`,
        standing: source.standing,
      })),
    );
  });
}

/** Where a step leads: one state, or one for each level. */
function targets({ levels }: Policy, to: string): { state: string; level?: string }[] {
  if (to !== "entryOfLevel") return [{ state: to }];
  return Object.entries(levels).map(([level, { entersAt }]) => ({ state: entersAt, level }));
}

const strength = { said: 2, read: 1, added: 0 };

/** One arrow from one box to another, however many steps it stands for. */
function gathered(all: readonly Step[]): Edge[] {
  const edges = new Map<string, Edge>();
  for (const { from, to, label, standing } of all) {
    const key = JSON.stringify([from, to]);
    const before = edges.get(key);
    const labels = before?.labels ?? [];
    edges.set(key, {
      from,
      to,
      labels: label === "" || labels.includes(label) ? labels : [...labels, label],
      standing: before && strength[before.standing] > strength[standing] ? before.standing : standing,
    });
  }
  return [...edges.values()];
}
