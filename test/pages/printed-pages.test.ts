import { readdirSync, readFileSync } from "node:fs";

import { afterAll, beforeAll, expect, test } from "vitest";

import { type RunningDemo, runningDemo } from "../journeys/support/running-demo.ts";
import { barriersIn, beside } from "./support/barriers.ts";
import { describeInBrowser } from "./support/browser.ts";

interface Reports {
  readonly committeeReports: {
    readonly nodes: readonly { readonly id: string; readonly figures: readonly object[] }[];
  };
}

/** What an A4 page with the usual margins is wide, in CSS pixels. */
const paper = 718;

describeInBrowser("a committee's report in a browser", (open) => {
  let demo: RunningDemo;
  let address: string;
  let authorization: string;

  beforeAll(async () => {
    demo = await runningDemo();
    await demo.moveClock("P92D");
    const member = await demo.as("committee-member");
    const { committeeReports } = await member.ask<Reports>(
      "{ committeeReports(first: 100) { nodes { id figures { key } } } }",
    );
    const withFigures = committeeReports.nodes.find(({ figures }) => figures.length > 0);
    address = `${demo.url}/reports/${withFigures?.id}.html`;
    const token = await (await fetch(`${demo.url}/demo/token?persona=committee-member`)).text();
    authorization = `Bearer ${token.trim()}`;
  });
  afterAll(() => demo.stop());

  const read = (width?: number) =>
    open(address, { ...(width && { width }), context: { extraHTTPHeaders: { authorization } } });

  test("no barrier that a machine can see, and nothing but the page is fetched", async () => {
    const { page, troubles, asked } = await read();
    await page.getByRole("table").first().waitFor();
    expect(await barriersIn(page)).toEqual([]);
    expect(troubles).toEqual([]);
    expect(asked).toEqual([address]);
  });

  test("its style is its own: the policy that the page came with lets it be", async () => {
    const { page } = await read();
    const border = "getComputedStyle(document.querySelector('td')).borderBottomStyle";
    expect(await page.evaluate(border)).toBe("solid");
  });

  test("a screen reader finds each figure by what it counts", async () => {
    const { page } = await read();
    const rows = page.getByRole("table").first().getByRole("row");
    expect(await rows.nth(1).getByRole("rowheader").count()).toBe(1);
    expect(await rows.nth(0).getByRole("columnheader").count()).toBeGreaterThan(1);
  });

  test("it fits on a small screen and on paper", async () => {
    expect(await beside((await read(320)).page)).toBe(0);
    const { page } = await read(paper);
    await page.emulateMedia({ media: "print" });
    expect(await beside(page)).toBe(0);
    expect((await page.pdf({ format: "A4", tagged: true })).subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("without a token there is nothing to read", async () => {
    const { page } = await open(address);
    expect(await page.getByRole("table").count()).toBe(0);
  });
});

const policies = new URL("../../docs/policies/", import.meta.url);
const pages = readdirSync(policies).filter((name) => name.endsWith(".html"));

describeInBrowser("the pages of the policies in a browser", (open) => {
  test.each(pages)("%s: no barrier that a machine can see, on a small screen and on paper, too", async (name) => {
    const { page, troubles, asked } = await open(readFileSync(new URL(name, policies), "utf8"), { width: paper });
    expect(await barriersIn(page)).toEqual([]);
    expect(troubles).toEqual([]);
    expect(asked).toEqual([]);
    await page.emulateMedia({ media: "print" });
    expect(await beside(page)).toBe(0);
    await page.setViewportSize({ width: 320, height: 800 });
    await page.emulateMedia({ media: "screen" });
    expect(await beside(page)).toBe(0);
  });
});
