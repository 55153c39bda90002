import type { Refused } from "../scene.ts";
import type { StepOf } from "../shape.ts";
import { hasNews, newsIn } from "../support-news.ts";
import type { CaseAnswer } from "./case-query.ts";
import type { Client } from "./client.ts";
import { attempt } from "./deeds.ts";

/** Makes an entry of the support register, or tells of the last one: as somebody, in the case as `find` finds it. */
export async function tellSupport(
  client: Client,
  step: StepOf<"support">,
  day: string,
  find: () => Promise<CaseAnswer>,
): Promise<Refused> {
  const { support: route, by, on = day, copy: copyReference } = step;
  const to = (step.to ?? "affected").toUpperCase();
  if (by) {
    const { id: caseId } = await find();
    const input = { caseId, route, kind: by.toUpperCase(), to, on, copyReference };
    const refused = await attempt(client, "recordSupport", input);
    if (refused !== undefined || !hasNews(step)) return refused;
  }
  const entry = lastOn(await find(), route, to);
  if (!entry) throw new Error(`nothing was offered on “${route}” to tell of`);
  const { id: supportId, version: expectedVersion } = entry;
  const news = { ...newsIn(step), answer: step.answer?.toUpperCase(), ...(!by && { copyReference }) };
  return attempt(client, "answerSupport", { supportId, expectedVersion, on, ...news });
}

/** Who it is for is not shown to everybody; the route tells enough then. */
const lastOn = ({ support }: CaseAnswer, route: string, to: string) =>
  support.findLast((entry) => entry.route.key === route && (entry.party === null || entry.party.role === to));
