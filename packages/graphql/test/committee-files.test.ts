import { describe, expect, test } from "vitest";

import { csvOf } from "../src/committee/csv.ts";
import { reportPage } from "../src/committee/report-page.ts";

const sheet = {
  label: "Debriefs",
  from: "2026-04-01",
  to: "2026-06-30",
  figures: [
    { label: "Held", value: 15 },
    { label: "Declined", value: null },
    { label: "Overdue", value: 0 },
  ],
  results: [
    { indicator: { label: "Survey" }, periodTo: "2026-05-31", mark: { label: "Red" }, asksForAction: true },
    { indicator: { label: "Visit" }, periodTo: "2026-06-01", mark: { label: "Green" }, asksForAction: false },
    { indicator: { label: "Few" }, periodTo: "2026-06-02", mark: null, asksForAction: null },
  ],
};
const labelled = (label: string) => csvOf({ ...sheet, figures: [{ label, value: 5 }] }).split("\r\n")[1];

describe("CSV", () => {
  test("has a line for each figure and each result, and the word for what is hidden", () => {
    expect(csvOf(sheet)).toBe(
      [
        "Report,From,To,Figure,Number or mark",
        "Debriefs,2026-04-01,2026-06-30,Held,15",
        "Debriefs,2026-04-01,2026-06-30,Declined,hidden",
        "Debriefs,2026-04-01,2026-06-30,Overdue,0",
        'Debriefs,2026-04-01,2026-06-30,"Survey, until 2026-05-31",Red',
        'Debriefs,2026-04-01,2026-06-30,"Visit, until 2026-06-01",Green',
        'Debriefs,2026-04-01,2026-06-30,"Few, until 2026-06-02",hidden',
        "",
      ].join("\r\n"),
    );
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("runs nothing in a spreadsheet: %j", (label) => {
    expect(labelled(label)).toMatch(/2026-06-30,"?'/);
  });

  test("keeps a comma, a quotation mark and a new line in their cell", () => {
    expect(labelled('Held, "in time"')).toBe('Debriefs,2026-04-01,2026-06-30,"Held, ""in time""",5');
  });
});

describe("the page", () => {
  const report = {
    ...sheet,
    key: "debriefs",
    madeAt: "2026-07-01T00:00:00.000Z",
    organisation: { name: "A & E <Trust>", timeZone: "Europe/London" },
    evidence: ["The minutes"],
    ifNotAsItShould: "Remind managers.",
    source: { document: "The policy", at: "1-2" },
    reviews: [{ reviewedOn: "2026-07-02", minutes: "<script>alert(1)</script>", action: null }],
  };

  test("shows text as text, whatever is in it", () => {
    const { markup } = reportPage(report);
    expect(markup).toContain("A &amp; E &lt;Trust&gt;");
    expect(markup).not.toContain("<script");
  });

  test("says in words which result asks for an action, and that there is none where there is none", () => {
    expect(reportPage(report).markup).toMatch(/Survey, until 31 May 2026<\/th>\s*<td>Red: asks for an action</);
    expect(reportPage(report).markup).toMatch(/<td>Green</);
    expect(reportPage(report).markup).toMatch(/Few, until 2 June 2026<\/th>\s*<td>Hidden</);
    const nothing = reportPage({ ...report, figures: [], results: [] }).markup;
    expect(nothing).toContain("No result was recorded in the period.");
    expect(nothing).not.toContain("<table>");
  });

  test("was made on the day that it was there, not on the last of its period", () => {
    const { markup } = reportPage({ ...report, madeAt: "2026-06-30T23:00:01.000Z" });
    expect(markup).toContain("Made on 1 July 2026.");
  });

  test("may load nothing but its own style", () => {
    const { contentSecurityPolicy, markup } = reportPage(report);
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/);
    expect(markup).not.toMatch(/src=|href=/);
  });

  test("is a table with headings, in a language, with days in words", () => {
    const { markup } = reportPage(report);
    for (const part of ['lang="en-GB"', "<caption>", '<th scope="col">', '<th scope="row">', "1 April 2026"])
      expect(markup).toContain(part);
  });
});
