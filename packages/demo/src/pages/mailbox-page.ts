import type { MailboxMessage } from "../mailbox/mailbox.ts";
import { html } from "./html.ts";
import { page } from "./page.ts";
import { inLondon } from "./in-london.ts";

/** What has been sent to whom. Nothing in a message is taken as markup. */
export const mailboxPage = (messages: readonly MailboxMessage[]) =>
  page(
    "Mailbox",
    html`<p>Everything Dignity sends ends here. Nothing leaves this computer. <a href="/demo/mailbox">Look again</a></p>
      ${messages.length === 0 ? html`<p>There is no message yet. <a href="/">Move the clock</a> and look again.</p>` : ""}
      ${messages.map(letter)}`,
  );

const letter = ({ subject, from, to, receivedAt, text }: MailboxMessage) =>
  html`<article>
    <h2>${subject || "No subject"}</h2>
    <dl>
      <dt>To</dt>
      <dd>${to}</dd>
      <dt>From</dt>
      <dd>${from}</dd>
      <dt>Received</dt>
      <dd><time datetime="${receivedAt}">${inLondon(receivedAt)}</time></dd>
    </dl>
    <pre tabindex="0" aria-label="Text of the message">${text}</pre>
  </article>`;
