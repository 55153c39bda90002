import type { Fault, PolicyCheck } from "../check.ts";
import { namesIn } from "../places/names-in.ts";

/** Whoever declared it meant something by it, and nothing comes of it. */
export const idleNames: PolicyCheck = {
  name: "declares no role, organisation, capacity or level for nothing",
  find: ({ policy, walk }) => {
    const used = (part: string) => new Set(namesIn(policy).flatMap((one) => (one.part === part ? [one.name] : [])));
    const isOpen = policy.jurisdiction.some(({ capacity }) => capacity === "undecided");
    return [
      ...idle("roles", policy.roles, used("roles"), "No work, no grant and no message is for it."),
      ...idle("organisations", policy.organisations, used("organisations"), "It owns no case."),
      ...(isOpen ? [] : idle("capacities", policy.capacities, used("capacities"), "No report leads to it.")),
      ...idle(
        "levels",
        policy.levels,
        new Set(walk().situations.map(({ level = "" }) => level)),
        "No case ever has it.",
      ),
    ];
  },
};

const idle = (part: string, declared: object, used: ReadonlySet<string>, reason: string): readonly Fault[] =>
  Object.keys(declared)
    .filter((name) => !used.has(name))
    .map((name) => ({ rule: `${part}.${name}`, reason: `${reason} Use it, or take it out.` }));
