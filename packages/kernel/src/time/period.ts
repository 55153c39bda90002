/** A length of time as a policy states it, or the name of a setting that each organisation must give itself. */
export type Period =
  | { readonly amount: number; readonly unit: "hour" | "day" | "workingDay" | "month" }
  | { readonly setting: string };

/** Elapsed hours: weekends and nights count. */
export const hours = (amount: number) => ({ amount, unit: "hour" }) as const;
/** Calendar days in the organisation's time zone. */
export const days = (amount: number) => ({ amount, unit: "day" }) as const;
/** Seven calendar days each. */
export const weeks = (amount: number) => ({ amount: 7 * amount, unit: "day" }) as const;
/** Days that are neither weekend, bank holiday nor closure day. */
export const workingDays = (amount: number) => ({ amount, unit: "workingDay" }) as const;
/** Calendar months; a date that the month does not have becomes its last day. */
export const months = (amount: number) => ({ amount, unit: "month" }) as const;
/** A time the policy leaves open. Until the organisation sets it, what depends on it has no time. */
export const setting = (name: string) => ({ setting: name }) as const;
