/** A date as people in Britain write it. */
export const day = (iso: string) =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** The day of a moment, where people in that time zone are. Reports are made at their midnight. */
export const dayIn = (timeZone: string, moment: string) =>
  new Date(moment).toLocaleDateString("en-CA", { timeZone, dateStyle: "short" });
