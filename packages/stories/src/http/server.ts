import type { World } from "../shape.ts";
import { worldTold } from "../world-told.ts";

/** A running server to tell stories to: it must let anybody be anyone and move its clock, as a demonstration does. */
export interface Server {
  readonly url: string;
  /** Sees to it that the server has whom the stories of a pathway speak of. Left out: it has them already. */
  know?(world: World, pathway: string): Promise<unknown>;
  /** A token for somebody of the stories' world, in the organisation whose they are. */
  as(person: string, organisation: string): Promise<string>;
  /** Moves the clock forward by an ISO 8601 duration, at most a year at once. */
  clock(by: string): Promise<unknown>;
  /** The texts of what has been sent to somebody. */
  mailOf(person: string, organisation: string): Promise<readonly string[]>;
}

/** The demonstration that `npm start` starts. */
export function demoServer(url: string): Server {
  const answered = async (response: Response): Promise<string> => {
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`);
    return text;
  };
  const named = (persona: string, organisation: string) => new URLSearchParams({ persona, organisation });
  const post = async (path: string, body: object) => {
    const headers = { "content-type": "application/json" };
    await answered(await fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) }));
  };
  const known = new Set<string>();
  return {
    url,
    // Many stories have one world: it is told once.
    async know(world, pathway) {
      const told = worldTold(world, pathway);
      const text = JSON.stringify(told);
      if (known.has(text)) return;
      await post("/demo/world", told);
      known.add(text);
    },
    as: async (person, organisation) =>
      (await answered(await fetch(`${url}/demo/token?${named(person, organisation)}`))).trim(),
    async mailOf(person, organisation) {
      const found = await answered(await fetch(`${url}/demo/mailbox.json?${named(person, organisation)}`));
      return (JSON.parse(found) as { readonly text: string }[]).map(({ text }) => text);
    },
    clock: (by) => post("/demo/clock", { by }),
  };
}
