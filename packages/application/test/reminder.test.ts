import { dueAfter, hours, type Policy, weeks } from "@dignity/kernel";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";

import type { DueRung } from "../src/ports/escalations.ts";
import type { Organisation } from "../src/ports/organisations.ts";
import { reminder } from "../src/tasks/reminder.ts";

const calendar = { timeZone: "Europe/London", closedDays: new Set<string>(), settings: {} };
const incident = Temporal.Instant.from("2026-10-16T18:30+01:00");
const organisation = { timeZone: "Europe/London" } as Organisation;
const policy = { tasks: { debrief: { label: "Hold the debrief" } } } as unknown as Policy;

function rung(due: ReturnType<typeof dueAfter>, number = 0): DueRung {
  const task = { id: "t", organisationId: "o", subject: { kind: "case", caseId: "c" }, definition: "debrief", due };
  return { task, rung: number, reference: "7K3Q-M2XP", wokeFor: incident, ownerKind: "trust" } as DueRung;
}

it("says what, which case and by when, in the organisation's time", () => {
  const { subject, body } = reminder(
    rung(dueAfter(incident, hours(24), calendar)),
    "reminder",
    policy,
    organisation,
    "p",
  );
  expect(subject).toBe("Dignity: something is due");
  expect(body).toContain("What: Hold the debrief\nCase: 7K3Q-M2XP\nWhen: by 6:30pm on Saturday 17 October 2026");
});

it("names the day, not an hour, for a limit in days", () => {
  const { body } = reminder(rung(dueAfter(incident, weeks(4), calendar)), "reminder", policy, organisation, "p");
  expect(body).toContain("When: by Friday 13 November 2026");
});

it("tells the next people that it stays undone", () => {
  const { subject } = reminder(
    rung(dueAfter(incident, hours(24), calendar), 1),
    "escalation",
    policy,
    organisation,
    "p",
  );
  expect(subject).toBe("Dignity: something is still not done");
});

it("says to the next people that nobody could be told, where it is not late yet", () => {
  const { body } = reminder(rung(dueAfter(incident, hours(24), calendar), 1), "unreached", policy, organisation, "p");
  expect(body).toContain("those who have to do it could not be told");
  expect(body).not.toContain("has not been done");
});

it("tells that there is more time, and until when", () => {
  const { subject, body } = reminder(
    rung(dueAfter(incident, weeks(4), calendar)),
    "extended",
    policy,
    organisation,
    "p",
  );
  expect(subject).toBe("Dignity: there is more time");
  expect(body).toContain("When: by Friday 13 November 2026");
});

it("has a Message-ID of its own for each message, and the same one for the same message", () => {
  const due = rung(undefined);
  const [one, two] = [
    reminder(due, "reminder", policy, organisation, "p"),
    reminder(due, "reminder", policy, organisation, "p"),
  ];
  expect(one.messageId).toContain(one.id);
  expect(one.messageId).not.toBe(two.messageId);
});
