export { checkPlugin, type Published } from "./check-plugin.ts";
export type { Finding } from "./finding.ts";
export { rulesOf, type RuleSource } from "@dignity/kernel";
