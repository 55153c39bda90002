import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Listening {
  readonly url: string;
  readonly port: number;
  /** Takes no more, lets what is being answered finish, and ends. */
  close(): Promise<void>;
}

/** Listens; only this machine can reach it unless a host is named. Rejects with Node's error if the port is taken. */
export async function listen(
  server: Server,
  { port, host = "127.0.0.1" }: { readonly port: number; readonly host?: string },
  stopped: () => Promise<void>,
): Promise<Listening> {
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const address = server.address() as AddressInfo;
  const close = async () => {
    const ended = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    await ended;
    await stopped();
  };
  return { url: `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`, port: address.port, close };
}
