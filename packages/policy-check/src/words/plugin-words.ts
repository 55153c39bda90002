import { z } from "zod";

import { isoDate, label } from "./common.ts";

const approval = z.strictObject({
  by: z.string(),
  decision: z.enum(["reviewed", "approved", "ratified"]),
  on: isoDate,
  rules: z.array(z.string()).min(1).optional(),
});

/** What a plugin is made of. Its policies are looked at one by one. */
export const pluginWords = z.strictObject({
  id: z.string(),
  publisher: label,
  sdk: label,
  policies: z.array(z.unknown()),
  approvals: z.record(z.string(), z.array(approval)).optional(),
});
