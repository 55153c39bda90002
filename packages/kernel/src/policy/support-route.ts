import type { Source } from "./source.ts";

/** Where support can be had. */
export interface SupportRoute {
  readonly label: string;
  /** What is said there stays there: it is recorded that somebody went, never what about. */
  readonly confidential?: Source;
  /** A copy of each referral is kept: its reference is asked for. */
  readonly keepsCopy?: Source;
  readonly source: Source;
}

/** The route of this name, if it is one of these. */
export const routeOf = (routes: Readonly<Record<string, SupportRoute>>, name: string): SupportRoute | undefined =>
  Object.hasOwn(routes, name) ? routes[name] : undefined;
