import type { Period } from "@dignity/kernel";
import type { OrganisationChanges } from "@dignity/persistence";

import type { Output } from "../output/output.ts";
import { counted } from "../output/words.ts";
import type { OrganisationPlan } from "./make-plan.ts";

type Printed = Pick<OrganisationPlan, "changes" | "open" | "alone">;

/** Prints what would be done, as a person reads it before agreeing to it; and what is left open, or as it is. */
export function printChanges({ changes, open, alone }: Printed, { print, mark }: Output): void {
  for (const line of linesOf(changes)) print(line.startsWith("-") ? mark("yellow", line) : mark("green", line));
  for (const pathway of alone)
    print(`  ${pathway}: not in the file, and stays as it is, with all who hold a role in it`);
  for (const { pathway, times, roles } of open) {
    if (times.length + roles.length > 0) print(`\n${mark("bold", `Left open in ${pathway}`)}`);
    for (const time of times) print(`  no time set: ${time}`);
    for (const role of roles) print(`  held by nobody here: ${role}`);
  }
}

function linesOf(changes: OrganisationChanges): readonly string[] {
  const { open, openProgramme, closedDays, adopt, setTimes, add, appoint, changePosts, changeAddresses } = changes;
  return [
    ...(open ? [`+ ${open.slug}: opened, as ${open.name} (${open.kind})`] : []),
    ...(openProgramme ? [`+ ${openProgramme.name}: opened`] : []),
    ...(closedDays ? [`~ closed on ${closedDays.join(", ") || "no day of its own"}`] : []),
    ...adopt.map(({ pathway, settings }) => `+ ${pathway}: adopted${timesOf(settings)}`),
    ...setTimes.map(
      ({ pathway, settings }) => `~ ${pathway}: other times${timesOf(settings)}. What has begun to run stands`,
    ),
    ...setTimes.flatMap(({ pathway, unset }) => unset.map((name) => `- ${pathway}: no longer a time for ${name}`)),
    ...add.map(({ name, subject, post }) => `+ ${name} (${subject}): can sign in, as ${post}`),
    ...appoint.map(({ subject, post }) => `+ ${subject}: can sign in here too, as ${post}`),
    ...changePosts.map(({ subject, post }) => `~ ${subject}: is now ${post}`),
    ...changeAddresses.map(({ subject }) => `~ ${subject}: is written to at another address`),
    ...changes.give.map(({ subject, role, pathway, capacity }) => `+ ${subject}: ${role} in ${pathway} (${capacity})`),
    ...changes.end.map(
      ({ subject, role, pathway, capacity }) => `- ${subject}: no longer ${role} in ${pathway} (${capacity})`,
    ),
  ];
}

const timesOf = (settings: Readonly<Record<string, Period>>): string =>
  Object.entries(settings)
    .map(([name, period], index) => `${index === 0 ? ", with " : ""}${name} ${lengthOf(period)}`)
    .join(", ");

const units = { hour: "hour", day: "day", workingDay: "working day", month: "month" } as const;

const lengthOf = (period: Period): string =>
  "setting" in period ? period.setting : counted(period.amount, units[period.unit]);
