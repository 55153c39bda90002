import { createHash } from "node:crypto";

import { type Html, html, trusted } from "./html.ts";
import { style } from "./style.ts";

export interface Page {
  readonly markup: string;
  /** What the page may load and run: its own style and script, named by their hash, and nothing else. */
  readonly contentSecurityPolicy: string;
}

/** A whole document around `content`. */
export function page(title: string, content: Html, script = ""): Page {
  const { markup } = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - Dignity demonstration</title>
        <link rel="icon" href="data:," />
        ${inline("style", style)}
      </head>
      <body>
        <a class="skip" href="#main">Skip to main content</a>
        <header>
          <a href="/">Dignity demonstration</a>
          <nav aria-label="Pages"><a href="/demo/explorer">Explorer</a><a href="/demo/mailbox">Mailbox</a></nav>
        </header>
        <main id="main" tabindex="-1">
          <h1>${title}</h1>
          ${content}
        </main>
        <footer><p>Everybody here is invented. Do not enter anything about real people.</p></footer>
        ${script ? inline("script", script) : ""}
      </body>
    </html> `;
  return { markup, contentSecurityPolicy: policyFor(script) };
}

/** In one piece: the hash counts every character between the tags. */
const inline = (tag: "style" | "script", text: string) => trusted(`<${tag}>${text}</${tag}>`);

const policyFor = (script: string) =>
  [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    script ? `script-src '${hashOf(script)}'` : "script-src 'none'",
    "connect-src 'self'",
    "img-src data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

const hashOf = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
