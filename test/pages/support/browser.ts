import { existsSync } from "node:fs";

import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";

import { type OpenPage, openPage, type PageOptions } from "./open-page.ts";

/** Opens an address (or a document, by its text) in the browser, and watches what goes wrong on it. */
export type Open = (place: string, options?: PageOptions) => Promise<OpenPage>;

/**
 * Describes what is tested in a real browser. Without one, which may happen on a developer's machine
 * but never where TEST_BROWSER says `required`, it is skipped by name.
 */
export function describeInBrowser(name: string, tests: (open: Open) => void): void {
  const path = browserPath();
  if (path === undefined) {
    if (process.env["TEST_BROWSER"] === "required") throw new Error("The run needs a browser, and there is none");
    describe.skip(`${name} (SKIPPED: no Chromium, Chrome or Edge; BROWSER_PATH can name one)`, () => tests(none));
    return;
  }
  describe(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: path });
    });
    afterAll(() => browser.close());
    tests((place, options) => openPage(browser, place, options));
  });
}

const none: Open = () => Promise.reject(new Error("There is no browser"));

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The one that BROWSER_PATH names, else one where they usually are. */
const browserPath = () => process.env["BROWSER_PATH"] ?? usual.find((path) => existsSync(path));
