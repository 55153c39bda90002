export type { DrawingOptions } from "./chart.ts";
export { toMermaid } from "./mermaid.ts";
export { toSvg } from "./svg.ts";
