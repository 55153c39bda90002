import type { PolicyCheck } from "../check.ts";
import { Unfollowable } from "../study.ts";

/** What the walk stumbles over no case could get over either. */
export const followable: PolicyCheck = {
  name: "lets every case be followed wherever it goes",
  find: ({ walk }) => {
    try {
      walk();
      return [];
    } catch (error) {
      if (!(error instanceof Unfollowable)) throw error;
      return [{ rule: "the whole", reason: `does not let a case be followed: ${error.message}` }];
    }
  },
};
