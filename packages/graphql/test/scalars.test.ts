import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";

import { DateTime } from "../src/scalars/date-time.ts";
import { globalId, uuidOf } from "../src/scalars/global-id.ts";
import { LocalDate } from "../src/scalars/local-date.ts";

describe("DateTime", () => {
  test("takes any offset and gives UTC with milliseconds", () => {
    const instant = DateTime.parseValue("2026-10-17T18:30:00+01:00");
    expect(DateTime.serialize(instant)).toBe("2026-10-17T17:30:00.000Z");
  });

  test("gives text as it is", () =>
    expect(DateTime.serialize("2026-10-17T17:30:00.000Z")).toBe("2026-10-17T17:30:00.000Z"));

  test.each([
    "2026-10-17",
    "2026-10-17T17:30Z",
    "2026-10-17T17:30:00",
    "2026-10-17 17:30:00Z",
    "2026-02-30T00:00:00Z",
    "2026-10-17T24:30:00Z",
    "2026-10-17T23:59:60Z",
    "2026-10-17T17:30:00Z[Europe/London]",
    "0001-01-01T00:00:00Z",
    "+002026-10-17T17:30:00Z",
    "tomorrow",
    "",
    1_792_258_200,
    null,
    {},
  ])("does not take %j", (value) => {
    expect(() => DateTime.parseValue(value)).toThrow("This is not a date and time.");
  });
});

describe("LocalDate", () => {
  test("takes and gives a day", () => {
    const day = LocalDate.parseValue("2026-10-17");
    expect(day).toEqual(Temporal.PlainDate.from("2026-10-17"));
    expect(LocalDate.serialize(day)).toBe("2026-10-17");
  });

  test.each(["2026-02-30", "2026-10-17T00:00:00Z", "17/10/2026", "20261017", "", 20_261_017])(
    "does not take %j",
    (value) => expect(() => LocalDate.parseValue(value)).toThrow("This is not a day."),
  );
});

describe("a global id", () => {
  const uuid = "0b6b7a52-9f6e-4c43-8f0e-0d5b8a1c2d3e";
  const nothing = "00000000-0000-0000-0000-000000000000";

  test("names its type", () => expect(uuidOf("case", globalId("case", uuid))).toBe(uuid));

  test.each([
    `task_${uuid}`,
    uuid,
    `case_${uuid.toUpperCase()}`,
    `case_${uuid} `,
    "case_",
    "case_1",
    "",
    "case_' or 1=1",
  ])("that is none of this type is the id of nothing: “%s”", (id) => expect(uuidOf("case", id)).toBe(nothing));
});
