import { kit } from "./kit/kit.ts";
import { rules } from "./rules/rules.ts";
import type { Proof } from "./proof.ts";
import { stories } from "./stories/stories.ts";

/** Every proof there is, in the order in which they are listed. */
export const proofs: readonly Proof[] = [stories, rules, kit];
