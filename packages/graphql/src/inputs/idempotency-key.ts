import { invalid, type Outcome, succeed } from "@dignity/application";

/** Long enough for any scheme of keys, short enough to be kept. */
const longest = 200;

export const keyDescription =
  "A key of your own, 1 to 200 characters. The same key with the same input answers the same again and does nothing twice; with other input it is refused.";

export const keyOf = (key: string): Outcome<string> =>
  key.trim() !== "" && key.length <= longest
    ? succeed(key)
    : invalid("KEY_INVALID", `Give a key of 1 to ${longest} characters.`, "input", "idempotencyKey");
