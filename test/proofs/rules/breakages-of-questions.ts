import type { Fields } from "@dignity/kernel";

import { type Breakage, gone } from "./breakage.ts";

/** What is asked, broken: an answer that need not be given is demanded always. */
export const breakagesOfQuestions = (at: string, fields: Fields = {}): readonly Breakage[] =>
  Object.entries(fields).flatMap(([name, field]) => gone(`${at}.${name}`, field, "optional", "requiredWhen"));
