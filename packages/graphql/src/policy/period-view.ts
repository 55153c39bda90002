import type { Period as Told } from "@dignity/kernel";

import { make } from "../make.ts";
import { Period, type PeriodUnit } from "../types/period.ts";

const units = { hour: "HOUR", day: "DAY", workingDay: "WORKING_DAY", month: "MONTH" } as const satisfies Record<
  string,
  PeriodUnit
>;

export const periodView = (period: Told): Period =>
  "setting" in period
    ? make(Period, { amount: null, unit: null, setting: period.setting })
    : make(Period, { amount: period.amount, unit: units[period.unit], setting: null });
