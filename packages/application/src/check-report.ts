import { checkAnswers, type Policy } from "@dignity/kernel";
import { Temporal } from "temporal-polyfill";

import { calendarOf } from "./calendar-of.ts";
import type { House } from "./house.ts";
import type { Book } from "./ports/ledger.ts";
import type { Adoption } from "./ports/organisations.ts";
import type { MatterInput, ReportInput } from "./report-input.ts";
import { fail, invalid, type Outcome, succeed, type UserError } from "./user-error.ts";

export interface CheckedReport {
  readonly policy: Policy;
  readonly adoption: Adoption;
}

/** Finds the policy that applies and checks the form against it. All faults of the answers are told at once. */
export async function checkReport(book: Book, input: ReportInput, house: House): Promise<Outcome<CheckedReport>> {
  const adoption = await book.adoption(input.organisationId, input.pathway);
  const today = adoption && book.now.toZonedDateTimeISO(adoption.organisation.timeZone).toPlainDate();
  const policy = today && house.policies.inForce(input.pathway, today);
  if (!adoption || !policy)
    return invalid("PATHWAY_NOT_USED", "This organisation does not use that policy.", "input", "pathway");
  if (Temporal.Instant.compare(input.incidentAt, book.now) > 0)
    return invalid("TIME_INVALID", "What happened cannot lie in the future.", "input", "incidentAt");
  if (input.matters.length === 0)
    return invalid("ANSWER_MISSING", "Say what happened: give at least one matter.", "input", "matters");
  const faults = input.matters.flatMap((matter, index) => matterFaults(policy, matter, String(index)));
  return faults.length ? fail(...faults) : succeed({ policy, adoption });
}

function matterFaults(policy: Policy, { facts, parties }: MatterInput, index: string): UserError[] {
  const at = ["input", "matters", index];
  const checked = checkAnswers(policy.facts, facts, {
    levels: Object.keys(policy.levels),
    permittedActions: [],
  });
  const wrong = parties.findIndex(({ personId, name }) => Boolean(personId) === Boolean(name?.trim()));
  return [
    ...(checked.ok ? [] : [factFault(checked.refusal, at)]),
    ...(wrong < 0 ? [] : [partyFault([...at, "parties", String(wrong)])]),
  ];
}

const factFault = ({ code, message, about }: { code: string; message: string; about?: string }, at: string[]) =>
  ({
    kind: "InvalidInput",
    code,
    message,
    path: [...at, "facts", ...(about ? [about] : [])],
  }) as const;

const partyFault = (path: string[]) =>
  ({
    kind: "InvalidInput",
    code: "PARTY_INVALID",
    message: "Name each person once: either by their id or, if you do not have it, by their name.",
    path,
  }) as const;

/** The receiving organisation's way of counting time. */
export const receiverCalendar = ({ policy, adoption }: CheckedReport) =>
  calendarOf(policy, adoption.organisation, adoption.settings);
