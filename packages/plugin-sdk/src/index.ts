export {
  action,
  choice,
  days,
  hours,
  level,
  months,
  person,
  setting,
  someOf,
  sourcesIn,
  text,
  weeks,
  workingDays,
  yesNo,
} from "@dignity/kernel";
export type { Approval, Policy, Source } from "@dignity/kernel";
export { type Alike, alike } from "./alike.ts";
export { definePlugin, type Plugin } from "./define-plugin.ts";
export { definePolicy } from "./define-policy.ts";
export { during } from "./during.ts";
export { from, staying } from "./path.ts";
export { rule, type Titled } from "./rule.ts";
export { sdkVersion } from "./version.ts";
