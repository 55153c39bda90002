import type { PolicyCheck } from "../check.ts";
import { conditionsIn } from "../places/conditions-in.ts";
import { impossible } from "../places/impossible.ts";

/** A condition on an answer that nobody can give never holds, and its rule is as good as gone. */
export const conditions: PolicyCheck = {
  name: "rests its conditions on answers that can be given",
  find: ({ policy }) => conditionsIn(policy).flatMap(impossible),
};
