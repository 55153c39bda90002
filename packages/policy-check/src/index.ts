export { checkPlugin, type Published } from "./check-plugin.ts";
export type { Finding } from "./finding.ts";
