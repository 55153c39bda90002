import type { Identity } from "@dignity/application";
import type { JWTPayload } from "jose";

import { TokenRejected } from "./token-rejected.ts";

const slug = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const capacityName = /^[A-Za-z][A-Za-z0-9-]{0,62}$/;
const longestSubject = 255;

/** What a verified token says about its bearer: subject, organisation and, where it is given, the capacity. */
export function identityOf(issuer: string, { sub, organisation, capacity }: JWTPayload): Identity {
  if (!sub || sub.length > longestSubject) throw new TokenRejected();
  if (typeof organisation !== "string" || !slug.test(organisation)) throw new TokenRejected();
  if (capacity === undefined) return { issuer, subject: sub, organisation };
  if (typeof capacity !== "string" || !capacityName.test(capacity)) throw new TokenRejected();
  return { issuer, subject: sub, organisation, capacity };
}
