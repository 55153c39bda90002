import type { IncomingMessage } from "node:http";

import { parse } from "graphql";

import type { ApiContext } from "../context.ts";
import { apiError, nothingHere } from "../errors/api-error.ts";
import type { Handler } from "../http/handler.ts";
import { apiSchema } from "../schema.ts";
import { csvOf } from "./csv.ts";
import { type ReportSheet, reportPage } from "./report-page.ts";

const address = /^\/reports\/(committeeReport_[0-9a-f-]{36})\.(csv|html)$/;

/** GET /reports/{id}.csv and .html: a committee's report to keep or to print, for whoever may read it. */
export function reportFiles(contextFor: (request: IncomingMessage) => Promise<ApiContext>): Handler {
  return async (request, response) => {
    if (request.method !== "GET")
      throw apiError("METHOD_NOT_ALLOWED", "Only GET is taken here.", { status: 405, headers: { allow: "GET" } });
    const context = await contextFor(request);
    const [, id, form] = address.exec(request.url ?? "") ?? [];
    const report = id === undefined ? null : await sheetOf(id, context);
    if (!report) throw nothingHere();
    if (form === "csv") {
      response.setHeader("content-type", "text/csv; charset=utf-8; header=present");
      response.setHeader("content-disposition", `attachment; filename="${report.key}-${report.from}.csv"`);
      // Excel takes a file for UTF-8 only if it says so first.
      response.end(`\uFEFF${csvOf(report)}`);
      return;
    }
    const { markup, contentSecurityPolicy } = reportPage(report);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("content-security-policy", contentSecurityPolicy);
    response.end(markup);
  };
}

const sheet = parse(`query ($id: ID!) {
  committeeReport(id: $id) {
    key label from to madeAt organisation { name timeZone } figures { label value }
    results { indicator { label } periodTo mark { label } asksForAction }
    evidence ifNotAsItShould source { document at } reviews { reviewedOn minutes action }
  }
}`);

/** Read in the way every query is, within the same walls. */
async function sheetOf(id: string, { reader, actor }: ApiContext): Promise<ReportSheet | null> {
  const asked = { document: sheet, operationName: undefined, variables: { id }, schema: apiSchema() };
  const answer = await reader.readOperation(asked, actor);
  if (!answer) throw new Error("The read model does not hold a report.");
  const data = "rawData" in answer ? (JSON.parse(answer.rawData) as Readonly<Record<string, unknown>>) : answer.data;
  return data["committeeReport"] as ReportSheet | null;
}
