import type { IncomingMessage } from "node:http";

import { personaNamed } from "../cast/personas.ts";
import type { DemoIssuer } from "../issuer/create-demo-issuer.ts";
import type { Mailbox } from "../mailbox/mailbox.ts";
import { explorerPage } from "../pages/explorer-page.ts";
import { mailboxPage } from "../pages/mailbox-page.ts";
import { startPage } from "../pages/start-page.ts";
import { answerJson, answerPage, answerText, refuse } from "./answer.ts";
import { type Clock, clockRoute } from "./clock-route.ts";
import type { Handler } from "./handler.ts";

export interface DemoRoutesOptions extends Clock {
  readonly issuer: DemoIssuer;
  readonly mailbox: Mailbox;
}

/** The pages of the demonstration, beside the API. They give anybody anything: never in front of real data. */
export const demoRoutes = ({ issuer, mailbox, ...clock }: DemoRoutesOptions): Readonly<Record<string, Handler>> => ({
  "GET /": ({ headers }, response) => answerPage(response, startPage(headers.host ?? "127.0.0.1:4000")),
  "GET /demo/explorer": (request, response) => answerPage(response, explorerPage(asked(request))),
  "GET /demo/mailbox": (_request, response) => answerPage(response, mailboxPage(mailbox.messages())),
  "GET /demo/mailbox.json": (_request, response) => answerJson(response, mailbox.messages()),
  "GET /demo/jwks.json": (_request, response) => answerJson(response, issuer.trusted.jwks),
  "GET /demo/token": tokenRoute(issuer),
  "POST /demo/clock": clockRoute(clock),
});

const tokenRoute =
  (issuer: DemoIssuer): Handler =>
  async (request, response) => {
    const persona = personaNamed(asked(request) ?? "");
    if (!persona)
      return refuse(response, "PERSONA_UNKNOWN", "There is nobody of that name here. The start page lists everybody.");
    answerText(response, await issuer.token(persona.key));
  };

const asked = ({ url = "" }: IncomingMessage): string | undefined =>
  new URL(url, "http://localhost").searchParams.get("persona") ?? undefined;
