import { createTransport } from "nodemailer";
import { expect, onTestFinished, test } from "vitest";

import { startMailbox } from "../src/index.ts";

test("what is handed over by SMTP is in the mailbox, newest first", async () => {
  const mailbox = await startMailbox();
  onTestFinished(mailbox.stop);
  const transport = createTransport(mailbox.smtpUrl);
  const letter = { from: "dignity@demo.example", to: "asha.verma@northgate.example", text: "What: Hold the debrief\n" };
  await transport.sendMail({ ...letter, subject: "First", messageId: "<1@dignity.invalid>" });
  await transport.sendMail({ ...letter, subject: "Zweite – ñ", messageId: "<2@dignity.invalid>" });
  expect(mailbox.messages()).toMatchObject([
    { subject: "Zweite – ñ", to: "asha.verma@northgate.example", messageId: "<2@dignity.invalid>" },
    { subject: "First", from: "dignity@demo.example", text: "What: Hold the debrief" },
  ]);
});

test("it listens on this machine alone", async () => {
  const mailbox = await startMailbox();
  onTestFinished(mailbox.stop);
  expect(new URL(mailbox.smtpUrl).hostname).toBe("127.0.0.1");
});
