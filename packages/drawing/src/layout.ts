import dagre from "@dagrejs/dagre";

import type { Chart, Edge, Node } from "./chart.ts";
import { lineHeight, linesOf, widthOf } from "./text-size.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedNode extends Node, Point {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

export interface PlacedEdge extends Edge {
  readonly points: readonly Point[];
  /** The middle of its label; left out where it has none. */
  readonly label?: Point & { readonly width: number; readonly height: number; readonly lines: readonly string[] };
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** Where everything stands, in pixels from the top left. The same chart is always laid out the same way. */
export function layOut({ nodes, edges }: Chart): Layout {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: "TB", nodesep: 30, ranksep: 50, marginx: 20, marginy: 20 });
  const boxes = nodes.map((node) => ({ ...node, ...boxFor(node) }));
  const arrows = edges.map((edge) => ({ edge, told: blockFor(edge.labels.flatMap((label) => linesOf(label, 28))) }));
  for (const { key, width, height } of boxes) graph.setNode(key, { width, height });
  for (const { edge, told } of arrows)
    graph.setEdge(edge.from, edge.to, { width: told.width, height: told.height, labelpos: "c" });
  dagre.layout(graph);

  const { width = 0, height = 0 } = graph.graph() as Partial<Layout>;
  return {
    width,
    height,
    nodes: boxes.map((box) => ({ ...box, ...(graph.node(box.key) as Point) })),
    edges: arrows.map(({ edge, told }) => {
      const { points, x, y } = graph.edge(edge.from, edge.to) as Point & { points: readonly Point[] };
      return { ...edge, points, ...(told.lines.length > 0 && { label: { x, y, ...told } }) };
    }),
  };
}

function boxFor({ label, also, isPresent }: Node) {
  const aside = also.flatMap((step) => linesOf(`+ ${step}`, 30));
  const { width, height, lines } = blockFor([
    ...(isPresent ? ["THE CASE IS HERE"] : []),
    ...linesOf(label, 26),
    ...aside,
  ]);
  return { width: width + 24, height: height + 18, lines };
}

const blockFor = (lines: readonly string[]) => ({
  width: Math.max(0, ...lines.map(widthOf)),
  height: lines.length * lineHeight,
  lines,
});
