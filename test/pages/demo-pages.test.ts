import { afterAll, beforeAll, expect, test } from "vitest";

import { type RunningDemo, runningDemo } from "../journeys/support/running-demo.ts";
import { barriersIn, beside, tabStops } from "./support/barriers.ts";
import { describeInBrowser } from "./support/browser.ts";

describeInBrowser("the demonstration's pages in a browser", (open) => {
  let demo: RunningDemo;
  beforeAll(async () => {
    demo = await runningDemo();
  });
  afterAll(() => demo.stop());

  const pages = [
    ["start", "/"],
    ["explorer", "/demo/explorer"],
    ["mailbox", "/demo/mailbox"],
  ] as const;

  test.each(pages)("%s: no barrier that a machine can see, and nothing from elsewhere", async (_name, path) => {
    const { page, troubles, asked } = await open(`${demo.url}${path}`);
    expect(await barriersIn(page)).toEqual([]);
    expect(troubles).toEqual([]);
    expect(asked.filter((address) => !address.startsWith(demo.url))).toEqual([]);
  });

  test.each(pages)("%s: nobody has to scroll sideways on a small screen", async (_name, path) => {
    const { page } = await open(`${demo.url}${path}`, { width: 320 });
    expect(await beside(page)).toBe(0);
  });

  test.each(pages)(
    "%s: the keyboard comes everywhere, begins at the way past the header, and is seen",
    async (_name, path) => {
      const { page } = await open(`${demo.url}${path}`);
      const all = await page.locator("main :is(a, button, select, textarea, pre)").count();
      const stops = await tabStops(page);
      expect(stops[0]?.name).toBe("Skip to main content");
      expect(stops.length).toBe(all + 4);
      expect(stops.filter(({ seen }) => !seen)).toEqual([]);
    },
  );

  test("the way past the header leads past it", async () => {
    const { page } = await open(demo.url);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.locator("main :focus").count()).toBe(1);
  });

  test("a token is copied, and is good", async () => {
    const context = { permissions: ["clipboard-read", "clipboard-write"] };
    const { page, troubles } = await open(demo.url, { context });
    await page
      .getByRole("button", { name: /^Copy token of .+, Staff nurse$/ })
      .first()
      .press("Enter");
    await page.getByText("The token is copied.").waitFor();
    const token = await page.evaluate<string>("navigator.clipboard.readText()");
    const body = JSON.stringify({ query: "{ viewer { person { name } } }" });
    const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
    const answer = await fetch(`${demo.url}/graphql`, { method: "POST", headers, body });
    expect(await answer.json()).toMatchObject({ data: { viewer: { person: { name: expect.any(String) } } } });
    expect(troubles).toEqual([]);
  });

  test("where a page may not copy, the token is told", async () => {
    const { page } = await open(demo.url);
    await page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))");
    await page
      .getByRole("button", { name: /^Copy token/ })
      .first()
      .click();
    await page
      .getByRole("status")
      .getByText(/The token is: eyJ/)
      .waitFor();
  });

  test("the clock moves, says the time in London, and the reminder is in the mailbox", async () => {
    const { page, troubles } = await open(demo.url);
    await page.getByRole("button", { name: "25 hours" }).press("Space");
    await page
      .getByRole("status")
      .getByText(/^It is now \w+day,? /)
      .waitFor();
    await page.getByRole("navigation").getByRole("link", { name: "Mailbox" }).click();
    await page.getByRole("article").filter({ hasText: "Hold the debrief" }).first().waitFor();
    expect(await barriersIn(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test("the explorer asks as whoever is chosen, and says so when it cannot", async () => {
    const { page, troubles } = await open(`${demo.url}/demo/explorer?persona=hee-em-lead`);
    await page.getByRole("button", { name: "Run" }).press("Enter");
    const answer = page.locator("#answer");
    await answer.getByText(/"data"/).waitFor();
    expect(await answer.textContent()).not.toContain('"errors"');
    await page.getByLabel("Variables").fill("{");
    await page.getByRole("button", { name: "Run" }).click();
    await answer.getByText(/^It could not be asked: /).waitFor();
    expect(troubles).toEqual([]);
  });

  test("without a server the page says so", async () => {
    const { page } = await open(demo.url);
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "1 hour" }).click();
    await page.getByText("The demonstration does not answer. Is it still running?").waitFor();
  });
});
