import { randomUUID } from "node:crypto";

import type { MadeReport } from "../ports/committee-reports.ts";
import type { NewNotice } from "../ports/deliveries.ts";
import type { Book } from "../ports/ledger.ts";
import type { Policies } from "../ports/policies.ts";

/** Writes to everybody who may read a new report that it is there. What it says is read where it is kept. */
export async function tellOfReports(
  book: Book,
  organisationId: string,
  made: readonly MadeReport[],
  policies: Policies,
): Promise<void> {
  if (made.length === 0) return;
  const readers = await book.reportReaders(made.map(({ id }) => id));
  const notices = made.flatMap((report) =>
    (readers.get(report.id) ?? []).map((personId) => notice(report, personId, policies)),
  );
  await book.writeNotices(notices);
  for (const { id, report, period } of made) {
    const detail = { report, from: period.from.toString(), told: String(readers.get(id)?.length ?? 0) };
    await book.audit(organisationId, "committeeReport.made", { kind: "committeeReport", id }, detail);
  }
  await book.post(organisationId, "committeeReport.made", ...made.map(({ id }) => id));
  if (notices.length > 0) await book.post(organisationId, "delivery.ready", ...notices.map(({ id }) => id));
}

function notice(
  { id: reportId, organisationId, policyId, report, period }: MadeReport,
  personId: string,
  policies: Policies,
): NewNotice {
  const id = randomUUID();
  const label = policies.byId(policyId)?.reports?.[report]?.label ?? "A report";
  const lastDay = period.until.subtract({ days: 1 });
  return {
    id,
    organisationId,
    about: { reportId },
    personId,
    messageId: `<${id}@dignity.invalid>`,
    subject: "Dignity: a report is there",
    body: [
      "A report for your committee is there in Dignity.",
      "",
      `What: ${label}`,
      `For: ${inWords(period.from)} to ${inWords(lastDay)}`,
      "",
      "Sign in to read it, and to record what the committee made of it.",
    ].join("\n"),
  };
}

const inWords = (day: MadeReport["period"]["from"]) =>
  day.toLocaleString("en-GB", { day: "numeric", month: "long", year: "numeric" });
