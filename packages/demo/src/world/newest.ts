import type { Policy } from "@dignity/kernel";

/** The newest version of a pathway. */
export const newest = (policies: readonly Policy[], pathway: string): Policy | undefined =>
  policies
    .filter(({ id }) => id.startsWith(`${pathway}@`))
    .toSorted((one, other) => versionOf(one) - versionOf(other))
    .at(-1);

const versionOf = ({ id }: Policy): number => Number(id.split("@")[1]);
