import type { GrantAction, Policy } from "@dignity/kernel";

/** Whether some grant lets the role do it, however far it reaches. */
export const mayDo = ({ grants }: Policy, role: string, action: GrantAction): boolean =>
  grants.some(({ to, allow }) => to === role && allow.includes(action));
