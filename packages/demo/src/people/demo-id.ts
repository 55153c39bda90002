import { createHash } from "node:crypto";

/** The same id for the same name in every demonstration, in the shape of a random UUID. Real ids are random. */
export function demoId(name: string): string {
  const hex = createHash("sha256").update(`dignity demo ${name}`).digest("hex");
  const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
