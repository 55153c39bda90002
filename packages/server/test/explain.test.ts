import { EncryptionError } from "@dignity/encryption";
import { LocalDatabaseError } from "@dignity/local-database";
import { expect, test } from "vitest";

import { explain } from "../src/explain.ts";
import { Trouble } from "../src/trouble.ts";

test.each<[string, Error, string]>([
  ["a fault of the operator's", new Trouble("It is off.", "Switch it on."), "It is off.\nSwitch it on."],
  ["one of a package's", new EncryptionError("MASTER_KEY_INVALID", "Make one."), "Make one."],
  ["one of the embedded database", new LocalDatabaseError("It is full.", "Free some."), "It is full.\nFree some."],
  ["a server that is not there", coded("ECONNREFUSED"), "cannot be reached (ECONNREFUSED).\nCheck"],
  ["a wrong password", coded("28P01"), "does not let us in (28P01).\nCheck"],
  ["tables that are not there", coded("42P01"), "has not been prepared for this version (42P01).\nRun: "],
  ["a port that is taken", coded("EADDRINUSE"), "The port is taken by another program.\nStop"],
])("says what mends %s, without a stack", (_what, error, told) => {
  expect(explain(error)).toContain(told);
  expect(explain(error)).not.toContain("    at ");
});

test("shows where something unforeseen happened", () => {
  expect(explain(new TypeError("unforeseen"))).toMatch(/TypeError: unforeseen\n +at /);
  expect(explain(coded("toString"))).toContain("    at ");
});

function coded(code: string): Error {
  return Object.assign(new Error("in the words of a library"), { code });
}
