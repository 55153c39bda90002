import { randomUUID } from "node:crypto";

import { type DueDate, type EscalationStep, type Policy, tasksOf } from "@dignity/kernel";

import type { NewDelivery } from "../ports/deliveries.ts";
import type { DueRung } from "../ports/escalations.ts";
import type { Organisation } from "../ports/organisations.ts";

/** As the ladder has it; or somebody is told before it is late, because those who have to do it could not be. */
export type ReminderKind = EscalationStep["kind"] | "unreached";

/** Says why somebody is written to, about which case, what to do and by when; and nothing else about it. */
export function reminder(
  { task, rung, reference }: DueRung,
  kind: ReminderKind,
  policy: Policy,
  { timeZone }: Organisation,
  personId: string,
): NewDelivery {
  const id = randomUUID();
  const label = tasksOf(policy)[task.definition]?.label ?? policy.triage?.label ?? "Something is owed";
  return {
    id,
    organisationId: task.organisationId,
    taskId: task.id,
    rung,
    personId,
    messageId: `<${id}@dignity.invalid>`,
    subject: words[kind].subject,
    body: [
      words[kind].opening,
      "",
      `What: ${label}`,
      ...(reference ? [`Case: ${reference}`] : []),
      `When: ${task.due ? whenDue(task.due, timeZone) : "no time set"}`,
      "",
      words[kind].closing,
    ].join("\n"),
  };
}

const words = {
  extended: {
    subject: "Dignity: there is more time",
    opening: "Something that is owed in Dignity has been given more time.",
    closing: "Sign in to see why.",
  },
  reminder: {
    subject: "Dignity: something is due",
    opening: "You have something to do in Dignity.",
    closing: "Sign in to do it, or to say why it cannot be done.",
  },
  unreached: {
    subject: "Dignity: something is due",
    opening: "Something is due in Dignity, and those who have to do it could not be told.",
    closing: "Please make sure that somebody sees to it.",
  },
  escalation: {
    subject: "Dignity: something is still not done",
    opening: "Something that was due in Dignity has not been done yet.",
    closing: "Please make sure that somebody sees to it.",
  },
};

/** In words and in the organisation's time: "by 6:30pm on Saturday 17 October 2026". */
function whenDue({ at, localDate, rule }: DueDate, timeZone: string): string {
  const weekday = localDate.toLocaleString("en-GB", { weekday: "long" });
  const day = `${weekday} ${localDate.toLocaleString("en-GB", { day: "numeric", month: "long", year: "numeric" })}`;
  if (!rule.endsWith("hour")) return `by ${day}`;
  const { hour, minute } = at.toZonedDateTimeISO(timeZone);
  const clock = `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, "0")}` : ""}${hour < 12 ? "am" : "pm"}`;
  return `by ${clock} on ${day}`;
}
