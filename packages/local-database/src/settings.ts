import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { handOver } from "./hand-over.ts";
import type { Place } from "./place.ts";

/** The server's own settings file, included from postgresql.conf and written at each start. */
export const settingsFile = "dignity.conf";

/** Says where the server listens and whether what it commits outlives a power cut. */
export function writeSettings(place: Place, port: number, durable: boolean): void {
  const onOff = durable ? "on" : "off";
  const settings = [
    `port = ${port}`,
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    "max_connections = 200",
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    `fsync = ${onOff}`,
    `synchronous_commit = ${onOff}`,
    `full_page_writes = ${onOff}`,
  ];
  const path = join(place.data, settingsFile);
  writeFileSync(path, `${settings.join("\n")}\n`, { mode: 0o600 });
  handOver(place, path);
}
