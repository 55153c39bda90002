import type { Policy } from "@dignity/kernel";

/** Those who act in cases at all: nobody else does anything, whatever else a policy lets them do. */
export const actingRoles = ({ grants }: Policy): readonly string[] => [
  ...new Set(grants.filter(({ allow }) => allow.includes("act")).map(({ to }) => to)),
];
