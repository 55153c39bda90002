import type { Policy } from "@dignity/kernel";

import { beginning, chartOf, type DrawingOptions, type Edge, type Node } from "./chart.ts";

/**
 * The states and transitions as a Mermaid flow chart. States at rest are round; a new case begins at the circle. A solid
 * arrow is said in the document, a dashed one is read into it or added.
 *
 * @param options `state` is the one to mark, if any
 */
export function toMermaid(policy: Policy, options: DrawingOptions = {}): string {
  const { nodes, edges } = chartOf(policy, options);
  const present = nodes.filter(({ isPresent }) => isPresent).map(({ key }) => `  style ${name(key)} stroke-width:4px`);
  return ["flowchart TD", ...nodes.map(box), ...edges.map(arrow), ...present].join("\n");
}

function box({ key, label, kind, also, isPresent }: Node): string {
  if (kind === "begin") return `  ${name(key)}(( ))`;
  const [open, close] = kind === "rest" ? ["([", "])"] : ["[", "]"];
  const lines = [...(isPresent ? ["THE CASE IS HERE"] : []), label, ...also.map((step) => `+ ${step}`)];
  return `  ${name(key)}${open}"${lines.map(quoted).join("<br/>")}"${close}`;
}

function arrow({ from, to, labels, standing }: Edge): string {
  const line = standing === "said" ? "-->" : "-.->";
  const told = labels.length === 0 ? "" : `|"${labels.map(quoted).join("<br/>")}"|`;
  return `  ${name(from)} ${line}${told} ${name(to)}`;
}

/** Prefixed, since a state may be called like one of Mermaid's own words. */
const name = (key: string) => (key === beginning ? "begin" : `state_${key}`);

const quoted = (text: string) =>
  text.replaceAll("#", "#35;").replaceAll('"', "#quot;").replaceAll("<", "#lt;").replaceAll(/\s+/g, " ");
