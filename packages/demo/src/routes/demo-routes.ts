import type { IncomingMessage, ServerResponse } from "node:http";

import type { Cast } from "../cast/cast.ts";
import type { Persona } from "../cast/persona.ts";
import type { DemoIssuer } from "../issuer/create-demo-issuer.ts";
import { mailOf } from "../mailbox/mail-of.ts";
import type { Mailbox } from "../mailbox/mailbox.ts";
import { explorerPage } from "../pages/explorer-page.ts";
import { mailboxPage } from "../pages/mailbox-page.ts";
import { startPage } from "../pages/start-page.ts";
import type { WorldKeeper } from "../world/world-keeper.ts";
import { answerJson, answerPage, answerText, refuse } from "./answer.ts";
import { type Clock, clockRoute } from "./clock-route.ts";
import type { Handler } from "./handler.ts";
import { worldRoute } from "./world-route.ts";

export interface DemoRoutesOptions extends Clock {
  readonly cast: Cast;
  readonly issuer: DemoIssuer;
  readonly mailbox: Mailbox;
  readonly worlds: WorldKeeper;
}

/** The pages of the demonstration, beside the API. They give anybody anything: never in front of real data. */
export const demoRoutes = ({
  cast,
  issuer,
  mailbox,
  worlds,
  ...clock
}: DemoRoutesOptions): Readonly<Record<string, Handler>> => ({
  "GET /": ({ headers }, response) => answerPage(response, startPage(headers.host ?? "127.0.0.1:4000", cast)),
  "GET /demo/explorer": (request, response) => answerPage(response, explorerPage(asked(request, "persona"), cast)),
  "GET /demo/mailbox": (_request, response) => answerPage(response, mailboxPage(mailbox.messages())),
  "GET /demo/mailbox.json": mailRoute(cast, mailbox),
  "GET /demo/jwks.json": (_request, response) => answerJson(response, issuer.trusted.jwks),
  "GET /demo/token": tokenRoute(cast, issuer),
  "POST /demo/clock": clockRoute(clock),
  "POST /demo/world": worldRoute(worlds),
});

const tokenRoute =
  (cast: Cast, issuer: DemoIssuer): Handler =>
  async (request, response) => {
    const persona = askedFor(request, cast);
    if (!persona) return refuseStranger(response);
    answerText(response, await issuer.token(persona.key));
  };

/** All mail, or that of one persona. */
const mailRoute =
  (cast: Cast, mailbox: Mailbox): Handler =>
  (request, response) => {
    if (asked(request, "persona") === undefined) return answerJson(response, mailbox.messages());
    const persona = askedFor(request, cast);
    return persona ? answerJson(response, mailOf(persona, cast, mailbox.messages())) : refuseStranger(response);
  };

const refuseStranger = (response: ServerResponse) =>
  refuse(response, "PERSONA_UNKNOWN", "There is nobody of that name here. The start page lists everybody.");

/** Stories name somebody within their organisation; a visitor by the key on the start page. */
const askedFor = (request: IncomingMessage, cast: Cast): Persona | undefined =>
  cast.find(asked(request, "persona") ?? "", asked(request, "organisation"));

const asked = ({ url = "" }: IncomingMessage, word: "persona" | "organisation"): string | undefined =>
  new URL(url, "http://localhost").searchParams.get(word) ?? undefined;
