import { type GrantAction, type Policy, type Reach, rolesWithin } from "@dignity/kernel";

import type { Fault, PolicyCheck } from "../check.ts";
import { inKind, kindsIn } from "../places/kinds-in.ts";

/** Whether what reaches so far reaches all that the other reaches. */
const covers = (wide: Reach, narrow: Reach) => wide === narrow || narrow === "assigned";

const ofCases: readonly GrantAction[] = ["act", "assign", "identify"];

/** What somebody may do with a case that they cannot see, they can never do, or do blindly. */
export const grantsThatReach: PolicyCheck = {
  name: "lets nobody do more with a case than they may read of it",
  find: ({ policy: { grants } }) =>
    grants.flatMap(({ to, allow, reach, hide = [] }, index): Fault[] => {
      const reads = grants.some((one) => one.to === to && one.allow.includes("read") && covers(one.reach, reach));
      const blind = reads ? undefined : allow.find((action) => ofCases.includes(action));
      const rule = `grants.${index}`;
      return [
        ...(blind
          ? [{ rule, reason: `lets “${to}” ${blind} where it may not read. Let it read as far, or less.` }]
          : []),
        ...(hide.length > 0 && !allow.includes("read")
          ? [
              {
                rule,
                reason: `hides something from “${to}” and lets it read nothing. Hide it where reading is granted.`,
              },
            ]
          : []),
      ];
    }),
};

/** Hidden in one and shown in another, what somebody sees would change with whose case it is, and not as either says. */
export const grantsThatAgree: PolicyCheck = {
  name: "hides the same from a role wherever it reads",
  find: ({ policy: { grants } }) =>
    grants.flatMap(({ to, allow, hide = [] }, index): Fault[] => {
      const before = grants.slice(0, index).findIndex((one) => one.to === to && one.allow.includes("read"));
      const other = allow.includes("read") ? grants[before] : undefined;
      if (!other || other.hide?.toSorted().join() === hide.toSorted().join()) return [];
      if ((other.hide ?? []).length === 0 && hide.length === 0) return [];
      const reason = `hides other things from “${to}” than grants.${before} does. Hide the same in both, or make it two roles.`;
      return [{ rule: `grants.${index}`, reason }];
    }),
};

/** A new case is nobody's. Whoever is put in charge sees it; but somebody has to see it first, and to put them there. */
export const casesInHand: PolicyCheck = {
  name: "has somebody to take each new case in hand, in every kind of organisation",
  find: ({ policy }) =>
    kindsIn(policy).flatMap((kind): Fault[] => {
      const seeing = rolesThat(policy, "read", kind, ["organisation", "programme"]);
      if (seeing.length === 0)
        return [
          { rule: "grants", reason: `lets nobody in ${inKind(kind)} read a case before it is somebody's. ${wider}` },
        ];
      const waiting = rolesThat(policy, "act", kind, ["assigned"]).filter((role) => !seeing.includes(role));
      const handing = rolesThat(policy, "assign", kind, ["organisation", "programme"]);
      if (waiting.length === 0 || handing.length > 0) return [];
      const reason = `lets nobody in ${inKind(kind)} put “${waiting.join("”, “")}” in charge of a case. Grant somebody “assign”.`;
      return [{ rule: "grants", reason }];
    }),
};

const wider = "Grant some role “read” throughout the organisation.";

const rolesThat = ({ grants, ...policy }: Policy, action: GrantAction, kind: string, reaches: readonly Reach[]) =>
  rolesWithin(
    { ...policy, grants },
    grants.filter(({ allow, reach }) => allow.includes(action) && reaches.includes(reach)).map(({ to }) => to),
    kind,
  );
