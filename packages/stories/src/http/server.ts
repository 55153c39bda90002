/** A running server to tell stories to: it must let anybody be anyone and move its clock, as a demonstration does. */
export interface Server {
  readonly url: string;
  /** A token for somebody of the stories' world. */
  as(person: string): Promise<string>;
  /** Moves the clock forward by an ISO 8601 duration, at most a year at once. */
  clock(by: string): Promise<unknown>;
  /** The texts of what has been sent to somebody. */
  mailOf(person: string): Promise<readonly string[]>;
}

/** The demonstration that `npm start` starts. */
export function demoServer(url: string): Server {
  const answered = async (response: Response): Promise<string> => {
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`);
    return text;
  };
  return {
    url,
    as: async (person) =>
      (await answered(await fetch(`${url}/demo/token?persona=${encodeURIComponent(person)}`))).trim(),
    async mailOf(person) {
      const found = await answered(await fetch(`${url}/demo/mailbox.json?persona=${encodeURIComponent(person)}`));
      return (JSON.parse(found) as { readonly text: string }[]).map(({ text }) => text);
    },
    async clock(by) {
      const headers = { "content-type": "application/json" };
      await answered(await fetch(`${url}/demo/clock`, { method: "POST", headers, body: JSON.stringify({ by }) }));
    },
  };
}
