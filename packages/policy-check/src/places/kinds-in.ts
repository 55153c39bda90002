import type { Policy } from "@dignity/kernel";

import { anyKind } from "../walk/steps.ts";

/** Each kind of organisation that the policy tells apart, and one that it does not. */
export const kindsIn = ({ roles }: Policy): readonly string[] => [
  ...new Set([anyKind, ...Object.values(roles).flatMap(({ within = [] }) => within)]),
];

/** "An organisation of the kind “trust”", in the middle of a sentence. */
export const inKind = (kind: string): string =>
  kind === anyKind ? "an organisation of any other kind" : `an organisation of the kind “${kind}”`;
