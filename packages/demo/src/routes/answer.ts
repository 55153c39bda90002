import type { ServerResponse } from "node:http";

import type { Page } from "../pages/page.ts";

const always = { "cache-control": "no-store", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" };

export function answerPage(response: ServerResponse, { markup, contentSecurityPolicy }: Page): void {
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": contentSecurityPolicy };
  response.writeHead(200, { ...always, ...headers }).end(markup);
}

export function answerJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { ...always, "content-type": "application/json" }).end(JSON.stringify(body));
}

export function answerText(response: ServerResponse, text: string): void {
  response.writeHead(200, { ...always, "content-type": "text/plain; charset=utf-8" }).end(text);
}

export function refuse(response: ServerResponse, code: string, message: string): void {
  answerJson(response, { code, message }, 400);
}
