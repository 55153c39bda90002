import { Temporal } from "@dignity/kernel";

const zone = "Europe/London";
const pattern = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})(?: (GMT|BST))?$/;
const offsets = { GMT: "+00:00", BST: "+01:00" } as const;

/** What is wrong with a time as a story gives it; undefined if nothing is. */
export function faultOfLocalTime(text: string): string | undefined {
  const [, day, hour, name] = pattern.exec(text) ?? [];
  if (!day || !hour) return "give the day and the time in London, for example 2026-10-16 18:30";
  if (!isDayAndTime(day, hour)) return `there is no ${day} ${hour}: look at the month's days and the day's hours`;
  try {
    instantOf(text);
    return undefined;
  } catch {
    return name
      ? `${day} ${hour} is not ${name} in London`
      : "in that night the clocks change: London has no such time, or has it twice; then add GMT or BST";
  }
}

function isDayAndTime(day: string, hour: string): boolean {
  try {
    Temporal.PlainDateTime.from(`${day}T${hour}`);
    return true;
  } catch {
    return false;
  }
}

/** The moment that a time in London is. Throws where there is none, or two. */
export function instantOf(text: string): Temporal.Instant {
  const [, day, hour, name] = pattern.exec(text) ?? [];
  if (!day || !hour) throw new RangeError(`“${text}” is no time in London.`);
  if (!name)
    return Temporal.PlainDateTime.from(`${day}T${hour}`)
      .toZonedDateTime(zone, { disambiguation: "reject" })
      .toInstant();
  const offset = offsets[name as keyof typeof offsets];
  return Temporal.ZonedDateTime.from(`${day}T${hour}${offset}[${zone}]`, { offset: "reject" }).toInstant();
}

export function inLondon(instant: Temporal.Instant): string {
  const { hour, minute, ...at } = partsOf(instant);
  return `${at.day} ${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

function partsOf(instant: Temporal.Instant) {
  const zoned = instant.toZonedDateTimeISO(zone);
  return { day: zoned.toPlainDate().toString(), hour: zoned.hour, minute: zoned.minute };
}
