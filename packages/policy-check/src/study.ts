import type { Plugin, Policy } from "@dignity/plugin-sdk";

import type { Study } from "./check.ts";
import type { Published } from "./fingerprint.ts";
import { lazily } from "./lazily.ts";
import { everyReport } from "./walk/every-report.ts";
import { everySituation, type Walk } from "./walk/every-situation.ts";

/** A case could not be followed to its end, so that nothing can be said of where it comes to. */
export class Unfollowable extends Error {
  override readonly name = "Unfollowable";
}

/** Prepares a policy to be looked at; nothing is made yet. */
export function studyOf(plugin: Plugin, policy: Policy, published: Published): Study {
  const walked = lazily(() => walkOf(policy));
  const walk = () => {
    const made = walked();
    if (made instanceof Unfollowable) throw made;
    return made;
  };
  return { plugin, policy, published, reports: lazily(() => everyReport(policy)), walk };
}

function walkOf(policy: Policy): Walk | Unfollowable {
  try {
    return everySituation(policy);
  } catch (error) {
    return new Unfollowable(error instanceof Error ? error.message : String(error));
  }
}
