import type { PolicyCheck } from "../check.ts";
import { fingerprint } from "../fingerprint.ts";

/** Cases stay with the version they opened under: what it says must not change behind their backs. */
export const publishedUnchanged: PolicyCheck = {
  name: "has not changed since it was published",
  find: ({ policy, published }) => {
    const before = Object.hasOwn(published, policy.id) ? published[policy.id] : undefined;
    if (before === undefined || before === fingerprint(policy)) return [];
    return [{ rule: "id", reason: "is published, and reads otherwise now. Undo it, and put it into a new version." }];
  },
};
