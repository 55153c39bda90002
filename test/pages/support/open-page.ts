import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { onTestFinished } from "vitest";

export interface PageOptions {
  /** In CSS pixels. 320 is what is left at 400% on a small screen. */
  readonly width?: number;
  readonly context?: BrowserContextOptions;
}

export interface OpenPage {
  readonly page: Page;
  /** What a developer's console would show: broken scripts, and what the page's own policy refused. */
  readonly troubles: readonly string[];
  /** Every address that was asked for. */
  readonly asked: readonly string[];
}

/** An address is visited; anything else is taken for a document's text. Closed with the test. */
export async function openPage(browser: Browser, place: string, options: PageOptions = {}): Promise<OpenPage> {
  const { width = 1280, context: settings } = options;
  const context = await browser.newContext({ viewport: { width, height: 800 }, ...settings });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const [troubles, asked]: [string[], string[]] = [[], []];
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  page.on("pageerror", ({ message }) => troubles.push(message));
  page.on("request", (request) => asked.push(request.url()));
  await (/^https?:/.test(place) ? page.goto(place) : page.setContent(place));
  return { page, troubles, asked };
}
