import type { IncomingMessage } from "node:http";

import { apiError } from "../errors/api-error.ts";
import { limits } from "../limits/limits.ts";

/** The JSON of a request's body, up to the limit. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  if (request.headers["content-encoding"]) throw notJson();
  if (!/^application\/json *(; *charset="?utf-8"?)?$/i.test(request.headers["content-type"] ?? "")) throw notJson();
  return parse(await readText(request));
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  // The connection stays open when this stops early, since the refusal is still to be sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limits.body) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw apiError("BAD_REQUEST", "The body of the request is not JSON.");
  }
}

const tooLarge = () =>
  apiError("BODY_TOO_LARGE", `The body of the request is too large: ${limits.body / 1000} kB is the limit.`, {
    status: 413,
    headers: { connection: "close" },
  });

const notJson = () =>
  apiError("UNSUPPORTED_MEDIA_TYPE", "Send JSON in UTF-8, uncompressed, with the content type “application/json”.", {
    status: 415,
  });
