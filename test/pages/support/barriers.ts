import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** WCAG 2.2 up to AA, and what axe holds for good practice besides. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What keeps people out of the page, as far as a machine can see it: each rule with the places that break it. */
export async function barriersIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const options = JSON.stringify({ runOnly: { type: "tag", values: tags } });
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${options})`);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}

/** How many pixels of the page lie beside the window, so that one would have to scroll sideways. */
export const beside = (page: Page): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

interface Stop {
  readonly name: string;
  /** Whether the eye can see that the keyboard is there. */
  readonly seen: boolean;
}

/** Where Tab leads, from the top of the page until it begins again. */
export async function tabStops(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate<Stop | null>(focused);
    if (stop === null) return stops;
    stops.push(stop);
  }
}

/** Written for the page, which knows nothing of this file. Each element counts once. */
const focused = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body || at.dataset.stopped) return null;
  at.dataset.stopped = "yes";
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  const name = at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent ?? at.textContent;
  return { name: name.replace(/\\s+/g, " ").trim(), seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 };
})()`;
