import type { IncomingMessage } from "node:http";

const usual = 10_000;

/** A small body of JSON; undefined if it is large, or is none. */
export async function readSmallJson(request: IncomingMessage, most = usual): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers["content-type"] ?? "")) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
  }
  if (size > most) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}
