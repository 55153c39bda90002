import { type Policy, rolesWithin, tasksOf, type Transition } from "@dignity/kernel";
import { expect, it } from "vitest";

import { anyKind } from "./steps.ts";

/** Work is given only to people who exist and may do it. */
export function checkPeople(policy: Policy): void {
  const kinds = [anyKind, ...new Set(Object.values(policy.roles).flatMap(({ within = [] }) => within))];
  const may = (action: "read" | "act", role: string) =>
    policy.grants.some(({ to, allow }) => to === role && allow.includes(action));
  const work = [
    ...Object.entries(tasksOf(policy)),
    ...Object.entries(policy.transitions as Readonly<Record<string, Transition<string, string, string, never>>>),
  ];

  it("gives work only to roles that may read the case and act in it", () => {
    const unable = ({ by }: { readonly by: readonly string[] }) =>
      by.filter((role) => !may("read", role) || !may("act", role));
    expect(work.flatMap(([name, one]) => unable(one).map((role) => `${name}: ${role}`))).toEqual([]);
  });

  it.each(kinds)("has somebody for all work in an organisation of %s", (kind) => {
    expect(work.flatMap(([name, { by }]) => (rolesWithin(policy, by, kind).length > 0 ? [] : [name]))).toEqual([]);
  });

  it.each(kinds)("has somebody to tell of every delay in an organisation of %s", (kind) => {
    const rungs = [...Object.entries(tasksOf(policy)), ...(policy.triage ? [["triage", policy.triage] as const] : [])];
    const silent = rungs.filter(([, { escalation = [] }]) =>
      escalation.some(({ tell }) => rolesWithin(policy, tell, kind).length === 0),
    );
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  it("tells of a delay only roles that may read the case: nobody else would be told when the time comes", () => {
    const rungs = Object.entries(tasksOf(policy)).flatMap(([name, { escalation = [] }]) =>
      escalation.flatMap(({ tell }) => tell.map((role) => ({ name, role }))),
    );
    const unheard = rungs.filter(({ role }) => !may("read", role));
    expect(unheard.map(({ name, role }) => `${name}: ${role}`)).toEqual([]);
  });

  it("names only roles it declares in grants and to take on cases", () => {
    const named = [
      ...policy.grants.map(({ to }) => to),
      ...(policy.reporterTakesOn?.roles ?? []),
      ...(policy.triage?.by ?? []),
    ];
    expect(named.filter((role) => !Object.hasOwn(policy.roles, role))).toEqual([]);
  });
}
