import type { Book, NewReport } from "@dignity/application";
import { seal } from "@dignity/encryption";

import { ReportRow } from "../entities/reports.ts";
import type { Page } from "./page.ts";

export interface Reports extends Pick<Book, "openReport"> {
  /** The report that a matter of the same transaction belongs to: intake cannot read it back. */
  opened(id: string): NewReport;
}

export function reportsOf({ keys, insert, now }: Page): Reports {
  const opened = new Map<string, NewReport>();
  return {
    async openReport(report) {
      const { id, organisationId, account, reporterId, ...rest } = report;
      const place = { table: "report", column: "account_envelope", rowId: id, organisationId };
      const accountEnvelope = seal(await keys.create(id, organisationId), account, place);
      const kept = { keyId: id, accountEnvelope, reporterPersonId: reporterId, receivedAt: now };
      await insert(ReportRow, [{ ...rest, ...kept, id, organisationId }]);
      opened.set(id, report);
    },
    opened(id) {
      const report = opened.get(id);
      if (!report) throw new Error("A matter is written in the transaction that writes its report.");
      return report;
    },
  };
}
