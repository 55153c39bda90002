import type { Policy } from "@dignity/plugin-sdk";

/** The newest version of a pathway. */
export function policyOf(policies: readonly Policy[], pathway: string): Policy | undefined {
  const version = ({ id }: Policy) => Number(id.slice(id.indexOf("@") + 1));
  return policies
    .filter(({ id }) => id.startsWith(`${pathway}@`))
    .toSorted((one, other) => version(one) - version(other))
    .at(-1);
}
