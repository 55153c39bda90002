import type { IncomingMessage, ServerResponse } from "node:http";

import { personaNamed } from "../cast/personas.ts";
import type { DemoIssuer } from "../issuer/create-demo-issuer.ts";
import { mailOf } from "../mailbox/mail-of.ts";
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
  "GET /demo/mailbox.json": mailRoute(mailbox),
  "GET /demo/jwks.json": (_request, response) => answerJson(response, issuer.trusted.jwks),
  "GET /demo/token": tokenRoute(issuer),
  "POST /demo/clock": clockRoute(clock),
});

const tokenRoute =
  (issuer: DemoIssuer): Handler =>
  async (request, response) => {
    const persona = personaNamed(asked(request) ?? "");
    if (!persona) return refuseStranger(response);
    answerText(response, await issuer.token(persona.key));
  };

/** All mail, or that of one persona. */
const mailRoute =
  (mailbox: Mailbox): Handler =>
  (request, response) => {
    const name = asked(request);
    if (name === undefined) return answerJson(response, mailbox.messages());
    const persona = personaNamed(name);
    return persona ? answerJson(response, mailOf(persona, mailbox.messages())) : refuseStranger(response);
  };

const refuseStranger = (response: ServerResponse) =>
  refuse(response, "PERSONA_UNKNOWN", "There is nobody of that name here. The start page lists everybody.");

const asked = ({ url = "" }: IncomingMessage): string | undefined =>
  new URL(url, "http://localhost").searchParams.get("persona") ?? undefined;
