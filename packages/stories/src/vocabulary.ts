import { checks } from "./checks.ts";
import { stepShapes } from "./shape.ts";

/** The words by which steps are known, and those that a story may assert. */
export const vocabulary: { readonly steps: readonly string[]; readonly assertions: readonly string[] } = {
  steps: Object.keys(stepShapes),
  assertions: Object.keys(checks),
};
