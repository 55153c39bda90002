export { conformance } from "./conformance.ts";
export { everyReport } from "./every-report.ts";
export { fingerprint, type Published } from "./fingerprint.ts";
export { storiesIn } from "./stories-in.ts";
export { everySituation, type Walk } from "./walk.ts";
export { type Matter, openMatter, Story } from "./story.ts";
