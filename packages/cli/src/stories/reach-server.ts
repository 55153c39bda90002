import { demoServer, type Server } from "@dignity/stories";

import { reasonOf, Trouble } from "../trouble.ts";

const mend = "Start one with `npm start`, and give the address that it prints.";

/** A running demonstration. Stories let anybody be anyone and move the clock, so nothing else will do. */
export async function reachServer(address: string): Promise<Server> {
  const url = address.replace(/\/+$/, "");
  if (!/^https?:\/\/\S+$/.test(url))
    throw new Trouble(
      "ADDRESS_INVALID",
      `“${address}” is no address of a server.`,
      "It reads like http://localhost:4000.",
    );
  const answer = await fetch(`${url}/demo/token`).catch((error: unknown) => {
    throw new Trouble("SERVER_UNREACHABLE", `No server answers at ${url} (${causeOf(error)}).`, mend);
  });
  if (answer.status === 404)
    throw new Trouble(
      "NO_DEMONSTRATION",
      `The server at ${url} is not a demonstration: it lets nobody be somebody else.`,
      mend,
    );
  return demoServer(url);
}

const causeOf = (error: unknown) => reasonOf((error as { readonly cause?: unknown }).cause ?? error);
