export { everyReport, everySituation, fingerprint, type Published, type Walk } from "@dignity/policy-check";
export { conformance } from "./conformance.ts";
export { storiesIn } from "./stories-in.ts";
export { type Matter, openMatter, Story } from "./story.ts";
