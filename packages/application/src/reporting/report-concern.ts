import type { Actor } from "@dignity/permissions";

import { command } from "../command.ts";
import type { House } from "../house.ts";
import { asIntake } from "../person-principal.ts";
import type { Outcome } from "../user-error.ts";
import { type Account, type Receipt, takeReport } from "./take-report.ts";

export interface ReportConcernInput extends Account {
  readonly idempotencyKey: string;
}

/** Takes in a report, for whichever organisation it concerns. Answers the receipt and nothing else. */
export const reportConcern = (input: ReportConcernInput, actor: Actor, house: House): Promise<Outcome<Receipt>> =>
  command(house, asIntake(actor), "reportConcern", input, (book) => takeReport(book, input, actor, house));
