import type { HeldGrant } from "@dignity/permissions";
import { Extensions } from "type-graphql";

/** What a field asks of whoever calls it: a grant, or nothing beyond being signed in, with the reason why. */
export type Guard = { readonly needs: HeldGrant["action"] } | { readonly open: string };

/**
 * The field asks for this grant. It is the command or the read model behind it that decides, on the case itself: a
 * grant held for some cases says nothing about this one.
 */
export const Needs = (action: HeldGrant["action"]) => guarded({ needs: action });

/** The field is for everybody who is signed in, for this reason. */
export const Open = (reason: string) => guarded({ open: reason });

const guarded = (guard: Guard): MethodDecorator => Extensions({ guard });
