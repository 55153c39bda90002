import { createHmac, scrypt } from "node:crypto";
import { promisify } from "node:util";

import { type Passwords, roles } from "./roles.ts";

const stretch = promisify<string, string, number, Buffer>(scrypt);

/**
 * The passwords of the weak roles, made from the strong one's: processes that start at the same time, and the same one
 * tomorrow, make the same, and nothing has to be kept. Nobody gets back from a weak password to the strong one.
 * Where the server lets the strong role in without a password, the weak ones have none either.
 */
export async function passwordsFrom(ownerUrl: string): Promise<Passwords> {
  const password = decodeURIComponent(new URL(ownerUrl).password);
  if (!password) return {};
  const root = await stretch(password, "dignity role passwords", 32);
  return Object.fromEntries(roles.map((role) => [role, createHmac("sha256", root).update(role).digest("base64url")]));
}
