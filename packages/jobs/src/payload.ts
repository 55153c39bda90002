import { CodedError } from "./coded-error.ts";
import type { Payload } from "./work-queue.ts";

/** A value of a job's payload. Another version may have written it: what is not as expected fails by name. */
export function text(data: Payload, key: string): string {
  const value = data[key];
  if (typeof value !== "string") throw new CodedError("BAD_PAYLOAD");
  return value;
}

export function texts(data: Payload, key: string): readonly string[] {
  const value = data[key];
  if (!Array.isArray(value) || !value.every((one) => typeof one === "string")) throw new CodedError("BAD_PAYLOAD");
  return value;
}
