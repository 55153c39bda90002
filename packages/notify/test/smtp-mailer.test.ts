import { createServer } from "node:net";
import type { AddressInfo } from "node:net";

import type { Message } from "@dignity/application";
import { expect, onTestFinished, test } from "vitest";

import { createSmtpMailer } from "../src/index.ts";
import { mailServer, refusal } from "../../../test/support/mail-server.ts";

const message: Message = {
  messageId: "<0b9c4a52-7a34-4a2c-9a52-2f6d3a1d9f10@dignity.invalid>",
  to: "manager@trust.example",
  subject: "Dignity: something is due",
  text: "You have something to do in Dignity.\n\nWhen: by Saturday 17 October 2026 – 6:30pm",
};

function mailerTo(url: string) {
  const mailer = createSmtpMailer({ url, from: "Dignity <no-reply@dignity.example>" });
  onTestFinished(() => mailer.close());
  return mailer;
}

test("hands over plain text under the delivery's own Message-ID, the same each time", async () => {
  const { url, received } = await mailServer();
  const mailer = mailerTo(url);
  expect(await mailer.send(message)).toEqual({ ok: true });
  expect(await mailer.send(message)).toEqual({ ok: true });
  expect(received.map(({ messageId }) => messageId)).toEqual([message.messageId, message.messageId]);
  const [mail] = received;
  expect(mail?.text?.trim()).toBe(message.text);
  expect(mail?.html).toBe(false);
  expect(mail?.subject).toBe(message.subject);
  expect(mail?.to).toMatchObject({ text: message.to });
  expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
});

test("a recipient the server does not know is refused for good, and its words are not kept", async () => {
  const { url } = await mailServer({ onRcptTo: (_to, _session, done) => done(refusal(550)) });
  expect(await mailerTo(url).send(message)).toEqual({ ok: false, permanent: true, code: "SMTP_550" });
});

test("a message the server will never take is refused for good", async () => {
  const { url } = await mailServer({
    onData: (stream, _session, done) => stream.resume().on("end", () => done(refusal(554))),
  });
  expect(await mailerTo(url).send(message)).toEqual({ ok: false, permanent: true, code: "SMTP_554" });
});

test("a server that asks for patience gets it", async () => {
  const { url } = await mailServer({ onRcptTo: (_to, _session, done) => done(refusal(451)) });
  expect(await mailerTo(url).send(message)).toEqual({ ok: false, permanent: false, code: "SMTP_451" });
});

test("a sender the server refuses is a setting to mend, not a message to give up", async () => {
  const { url } = await mailServer({ onMailFrom: (_from, _session, done) => done(refusal(550)) });
  expect(await mailerTo(url).send(message)).toEqual({ ok: false, permanent: false, code: "SMTP_550" });
});

test("nobody listening is no reason to give up", async () => {
  const closed = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => closed.once("listening", resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  const answer = await mailerTo(`smtp://127.0.0.1:${port}`).send(message);
  expect(answer).toEqual({ ok: false, permanent: false, code: expect.stringMatching(/^SMTP_E[A-Z]+$/) });
});

test("a server that hangs up in the middle is no reason to give up", async () => {
  const { url } = await mailServer({ onData: (_stream, { id }, done) => void (id && done(refusal(421))) });
  expect(await mailerTo(url).send(message)).toMatchObject({ ok: false, permanent: false });
});

test.each<[string, Partial<Message>, string]>([
  ["a line break in the address", { to: "a@trust.example\r\nBcc: b@trust.example" }, "BAD_ADDRESS"],
  ["two addresses", { to: "a@trust.example,b@trust.example" }, "BAD_ADDRESS"],
  ["a group", { to: "all:a@trust.example;" }, "BAD_ADDRESS"],
  ["a name beside the address", { to: "A <a@trust.example>" }, "BAD_ADDRESS"],
  ["no address", { to: "" }, "BAD_ADDRESS"],
  ["a line break in the subject", { subject: "Due\r\nBcc: b@trust.example" }, "BAD_SUBJECT"],
  ["a line break in the Message-ID", { messageId: "<a@b>\r\nBcc: b@trust.example" }, "BAD_MESSAGE_ID"],
])("%s goes to nobody", async (_name, change, code) => {
  const { url, received } = await mailServer();
  expect(await mailerTo(url).send({ ...message, ...change })).toEqual({ ok: false, permanent: true, code });
  expect(received).toEqual([]);
});
