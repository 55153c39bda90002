export { checkPlugin, checkQuickly, checks } from "./check-plugin.ts";
export { checkPolicy } from "./check-policy.ts";
export type { Finding } from "./finding.ts";
export { rulesOf, type RuleSource } from "@dignity/kernel";
export { fingerprint, type Published } from "./fingerprint.ts";
export { lazily } from "./lazily.ts";
export { everyReport } from "./walk/every-report.ts";
export { everySituation, type Walk } from "./walk/every-situation.ts";
