import { answerFaults, type Policy, type Refusal } from "@dignity/kernel";
import { Temporal } from "temporal-polyfill";

import { calendarOf } from "../calendar-of.ts";
import type { House } from "../house.ts";
import type { Book } from "../ports/ledger.ts";
import type { Adoption } from "../ports/organisations.ts";
import { fail, invalid, type Outcome, succeed, type UserError } from "../user-error.ts";
import type { MatterInput, PartyInput, ReportInput } from "./report-input.ts";

export interface CheckedReport {
  readonly policy: Policy;
  readonly adoption: Adoption;
}

/** Finds the policy that applies and checks the form against it. All faults of the answers are told at once. */
export async function checkReport(book: Book, input: ReportInput, house: House): Promise<Outcome<CheckedReport>> {
  const adoption = await book.adoption(input.organisationId, input.pathway);
  const today = adoption?.current && book.now.toZonedDateTimeISO(adoption.organisation.timeZone).toPlainDate();
  const policy = today && house.policies.inForce(input.pathway, today);
  if (!adoption || !policy)
    return invalid("PATHWAY_NOT_USED", "This organisation does not use that policy.", "input", "pathway");
  if (Temporal.Instant.compare(input.incidentAt, book.now) > 0)
    return invalid("TIME_INVALID", "What happened cannot lie in the future.", "input", "incidentAt");
  if (input.matters.length === 0)
    return invalid("ANSWER_MISSING", "Say what happened: give at least one matter.", "input", "matters");
  if (input.matters.length > mostMatters)
    return invalid("TOO_MANY", `Give at most ${mostMatters} matters in one report.`, "input", "matters");
  const faults = input.matters.flatMap((matter, index) => matterFaults(policy, matter, String(index)));
  return faults.length ? fail(...faults) : succeed({ policy, adoption });
}

/** Each may become a case: more than anybody tells of at once would only keep others waiting. */
const mostMatters = 20;

function matterFaults(policy: Policy, { facts, parties }: MatterInput, index: string): UserError[] {
  const at = ["input", "matters", index];
  const context = { levels: Object.keys(policy.levels), permittedActions: [] };
  return [
    ...answerFaults(policy.facts, facts, context).map((fault) => factFault(fault, at)),
    ...parties.flatMap((party, place) => partyFaults(party, [...at, "parties", String(place)])),
  ];
}

const factFault = ({ code, message, about }: Refusal, at: readonly string[]) =>
  ({
    kind: "InvalidInput",
    code,
    message,
    path: [...at, "facts", ...(about ? [about] : [])],
  }) as const;

function partyFaults({ role, personId, name }: PartyInput, path: readonly string[]): UserError[] {
  const fault = (message: string) => [{ kind: "InvalidInput", code: "PARTY_INVALID", message, path } as const];
  if (role === "reporter") return fault("Whoever reports is the reporter already. Leave them out.");
  if (Boolean(personId) === Boolean(name?.trim()))
    return fault("Name each person once: either by their id or, if you do not have it, by their name.");
  return [];
}

/** The receiving organisation's way of counting time. */
export const receiverCalendar = ({ policy, adoption }: CheckedReport) =>
  calendarOf(policy, adoption.organisation, adoption.settings);
