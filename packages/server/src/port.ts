import { createServer } from "node:net";

import { Trouble } from "./trouble.ts";

/** Looks before the long steps whether the port is free. */
export function assertPortFree(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => reject(error.code === "EADDRINUSE" ? taken(port) : error));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

const taken = (port: number) =>
  new Trouble(
    `Port ${port} is taken by another program, perhaps by a Dignity that runs already.`,
    `Stop that one, or choose another port: PORT=${port + 1} npm start`,
  );
