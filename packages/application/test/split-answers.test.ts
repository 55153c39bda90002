import { choice, text, yesNo } from "@dignity/kernel";
import { expect, it } from "vitest";

import { splitAnswers } from "../src/cases/split-answers.ts";

const fields = {
  symptoms: yesNo("Are there symptoms?"),
  route: choice("Where to?", { gp: "GP" }),
  note: text("What was said?", { class: "health" }),
  reason: text("Why?"),
};

it("keeps choices as they are, and parts free text by who may read it", () => {
  const answers = { symptoms: true, route: "gp", note: "sleeps badly", reason: "asked for it" };
  expect(splitAnswers(fields, answers)).toEqual({
    plain: { symptoms: true, route: "gp" },
    notes: { reason: "asked for it" },
    health: { note: "sleeps badly" },
  });
});

it("leaves no free text among the plain answers, whatever the form asks", () => {
  const { plain } = splitAnswers(fields, { note: "secret", reason: "secret" });
  expect(JSON.stringify(plain)).not.toContain("secret");
});
