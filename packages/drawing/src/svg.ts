import type { Policy } from "@dignity/kernel";

import { chartOf, type DrawingOptions } from "./chart.ts";
import { layOut, type PlacedEdge, type PlacedNode, type Point } from "./layout.ts";
import { lineHeight } from "./text-size.ts";

/**
 * The states and transitions as an SVG picture that needs nothing else to be shown: no style sheet, font or script.
 * States at rest are round. A solid arrow is said in the document, a dashed one is read into it, a dotted one added.
 *
 * @param options `state` is the one to mark, if any: with a thick border and in words
 */
export function toSvg(policy: Policy, options: DrawingOptions = {}): string {
  const chart = chartOf(policy, options);
  const { width, height, nodes, edges } = layOut(chart);
  const size = `width="${round(width)}" height="${round(height + legendHeight)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${round(width)} ${round(height + legendHeight)}"`,
    `  role="img" aria-labelledby="title description" font-family="Arial, sans-serif" font-size="13">`,
    `<title id="title">${escaped(chart.title)}</title>`,
    `<desc id="description">${escaped(inWords(nodes, edges))}</desc>`,
    arrowHead,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...edges.map(line),
    ...nodes.map(box),
    ...edges.map(told),
    legend(round(height)),
    `</svg>`,
    "",
  ].join("\n");
}

const legendHeight = 40;
const ink = "#212b32";
const dashes = { said: "", read: ` stroke-dasharray="7 4"`, added: ` stroke-dasharray="2 4"` };
const arrowHead =
  `<defs><marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">` +
  `<path d="M0 0 L8 4 L0 8 z" fill="${ink}"/></marker></defs>`;

function line({ points, standing }: PlacedEdge): string {
  const [first, ...rest] = points.map(({ x, y }) => `${round(x)} ${round(y)}`);
  const path = `M${first} ${rest.map((point) => `L${point}`).join(" ")}`;
  return `<path d="${path}" fill="none" stroke="${ink}"${dashes[standing]} marker-end="url(#head)"/>`;
}

function box({ x, y, width, height, kind, isPresent, lines }: PlacedNode): string {
  const at = `x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${round(height)}"`;
  const corner = kind === "state" ? 4 : round(Math.min(height / 2, 20));
  const frame = `fill="${isPresent ? "#fff2d3" : "#f0f4f5"}" stroke="${ink}" stroke-width="${isPresent ? 4 : 1}"`;
  return `<g><rect ${at} rx="${corner}" ${frame}/>${textAt({ x, y }, lines)}</g>`;
}

function told({ label }: PlacedEdge): string {
  if (!label) return "";
  const { x, y, width, height, lines } = label;
  const at = `x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${round(height)}"`;
  return `<g><rect ${at} fill="#ffffff" fill-opacity="0.85"/>${textAt({ x, y }, lines)}</g>`;
}

function textAt({ x, y }: Point, lines: readonly string[]): string {
  const first = y - ((lines.length - 1) * lineHeight) / 2 + 4;
  const rows = lines.map(
    (one, index) => `<tspan x="${round(x)}" y="${round(first + index * lineHeight)}">${escaped(one)}</tspan>`,
  );
  return `<text text-anchor="middle" fill="${ink}">${rows.join("")}</text>`;
}

function legend(top: number): string {
  const kinds = [
    ["said", "said"],
    ["read", "read into it"],
    ["added", "added"],
  ] as const;
  const entries = kinds.map(([standing, words], index) => {
    const left = 20 + index * 130;
    const stroke = `<path d="M${left} ${top + 20} h30" stroke="${ink}"${dashes[standing]}/>`;
    return `${stroke}<text x="${left + 36}" y="${top + 24}" fill="${ink}">${words}</text>`;
  });
  return `<g aria-hidden="true">${entries.join("")}</g>`;
}

/** The same for those who do not see it. */
function inWords(nodes: readonly PlacedNode[], edges: readonly PlacedEdge[]): string {
  const named = new Map(nodes.map(({ key, label }) => [key, label]));
  const present = nodes.find(({ isPresent }) => isPresent);
  const asides = nodes.flatMap(({ label, also }) => (also.length > 0 ? [`At ${label} also: ${also.join("; ")}.`] : []));
  const steps = edges.map(({ from, to, labels }) => {
    const by = labels.length > 0 ? ` by: ${labels.join("; ")}` : "";
    return `${named.get(from)} leads to ${named.get(to)}${by}.`;
  });
  return [...(present ? [`The case is at: ${present.label}.`] : []), ...steps, ...asides].join(" ");
}

const round = (pixels: number) => Math.round(pixels * 10) / 10;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (one) => entities[one] ?? one);
