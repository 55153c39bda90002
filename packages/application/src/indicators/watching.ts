import { type Indicator, type Policy, rolesWithin } from "@dignity/kernel";
import { abilityFor, type Actor } from "@dignity/permissions";
import type { Temporal } from "temporal-polyfill";

import type { House } from "../house.ts";
import type { StoredIndicatorResult } from "../ports/indicators.ts";
import type { Book } from "../ports/ledger.ts";
import type { Adoption, Organisation } from "../ports/organisations.ts";
import { invalid, notFound, type Outcome, succeed } from "../user-error.ts";

/** What is watched where, as far as a command says it. */
interface Watched {
  readonly organisationId: string;
  readonly pathway: string;
  readonly indicator: string;
}

export interface Watching {
  readonly policy: Policy;
  readonly indicator: Indicator;
  readonly adoption: Adoption;
  /** Who keeps the result: the actor's organisation. */
  readonly keeper: Organisation;
  /** The day it is where the organisation is. */
  readonly today: Temporal.PlainDate;
}

/**
 * Whether the actor may do something about what an indicator shows of an organisation now: of their own, or of one in
 * the programme that their own leads.
 */
export async function watchingOf(
  book: Book,
  actor: Actor,
  { organisationId, pathway, indicator: name }: Watched,
  { policies }: House,
): Promise<Outcome<Watching>> {
  const { capacity } = actor;
  if (!capacity || !abilityFor(actor).mayWatch({ organisationId: actor.organisationId, pathway, capacity }))
    return notYours();
  const adoption = await book.adoption(organisationId, pathway);
  const keeper = [adoption?.organisation, adoption?.programme?.lead].find((one) => one?.id === actor.organisationId);
  if (!adoption?.current || !keeper) return notYours();
  const today = book.now.toZonedDateTimeISO(adoption.organisation.timeZone).toPlainDate();
  const policy = policies.inForce(pathway, today);
  const indicator = policy?.indicators?.[name];
  if (!policy || !indicator)
    return invalid("INDICATOR_UNKNOWN", "The policy in force has no such indicator.", "input", "indicator");
  const held = actor.grants.filter((grant) => grant.pathway === pathway).map(({ role }) => role);
  if (!rolesWithin(policy, indicator.by, keeper.kind).some((role) => held.includes(role)))
    return invalid("WRONG_ROLE", "The results of this indicator are for another role.", "input", "indicator");
  return succeed({ policy, indicator, adoption, keeper, today });
}

/** A result that still stands, locked. What the actor may not see is answered like what does not exist. */
export async function lockResultFor(
  book: Book,
  actor: Actor,
  id: string,
  ...path: readonly string[]
): Promise<Outcome<StoredIndicatorResult>> {
  const result = await book.lockIndicatorResult(id);
  if (!result || !abilityFor(actor).mayWatch(result)) return notFound(...path);
  if (result.replaced)
    return invalid("RESULT_REPLACED", "This result has been corrected. Go on from what stands in its place.", ...path);
  return succeed(result);
}

const notYours = () =>
  invalid(
    "NOT_PERMITTED",
    "You do not watch results of this pathway for that organisation.",
    "input",
    "organisationId",
  );
