const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" });
const time = new Intl.DateTimeFormat("en-GB", {
  hour: "numeric",
  minute: "2-digit",
  hourCycle: "h12",
  timeZone: "Europe/London",
});

/** "6:30pm on 17 October 2026", and "6pm" on the hour. */
export function inLondon(instant: string): string {
  const date = new Date(instant);
  const clock = time.format(date).replace(":00", "").replace(/\s/g, "");
  return `${clock} on ${day.format(date)}`;
}
