import { rulesOf } from "@dignity/kernel";
import type { Policy, Source } from "@dignity/plugin-sdk";
import { expect, it } from "vitest";

import { fingerprint, type Published } from "./fingerprint.ts";
import { everyWith } from "./rules-of.ts";

/** A policy is data that can be stored, and says where each rule comes from. */
export function checkData(policy: Policy, published: Published): void {
  it("is plain data", () => {
    expect(JSON.parse(JSON.stringify(policy))).toStrictEqual(policy);
  });

  it("has not changed since it was published", () => {
    expect(fingerprint(policy)).toBe(published[policy.id] ?? fingerprint(policy));
  });

  it("gives a source for every rule", () => {
    expect(rulesOf(policy).flatMap(([name, source]) => (source ? [] : [name]))).toEqual([]);
  });

  it("gives the place of what is said or read, and explains what is read or added", () => {
    const sources = everyWith("standing", policy) as unknown as readonly Source[];
    expect(sources.filter((source) => !isExplained(source))).toEqual([]);
  });
}

function isExplained({ standing, document, at, note }: Source): boolean {
  const placed = /^\d+(-\d+)?(, \d+(-\d+)?)*$/.test(at ?? "");
  const noted = (note ?? "").trim() !== "";
  if (!document.trim()) return false;
  if (standing === "said") return placed;
  return standing === "read" ? placed && noted : noted;
}
