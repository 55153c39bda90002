import type { StepOf } from "./shape.ts";

/** What a step tells of an entry of the support register, besides where the copy of a referral is. */
export const newsIn = ({ answer, reason, attended, outcome, ended }: StepOf<"support">) => ({
  answer,
  reason,
  attended,
  outcome,
  ended,
});

export const hasNews = (step: StepOf<"support">): boolean =>
  Object.values(newsIn(step)).some((one) => one !== undefined);
