import { z } from "zod";

import { howToSet } from "./how-to-set.ts";
import { type Environment, type Fault, withSecretFiles } from "./secret-files.ts";
import { Trouble } from "./trouble.ts";

const notSet = "is not set";
const startsWith = (schemes: readonly string[]) => (text: string) =>
  URL.canParse(text) && schemes.includes(new URL(text).protocol);
const url = (...schemes: readonly string[]) =>
  z.string(notSet).refine(startsWith(schemes), {
    error: `must be a URL that begins with ${schemes.map((scheme) => `${scheme}//`).join(" or ")}`,
  });
const database = url("postgres:", "postgresql:");
const redis = url("redis:", "rediss:");
const wholeNumber = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number(error).int(error).min(least, error).max(most, error);
};
const port = wholeNumber(0, 65_535).default(4000);
const levels = ["debug", "info", "warn", "error"] as const;
const logLevel = z.enum(levels, `must be one of ${levels.join(", ")}`);
const masterKey = z
  .string(notSet)
  .regex(/^[A-Za-z0-9+/]{43}=$/, { error: "must be 32 bytes in base64. Another key than before opens nothing" });

const issuer = z.object({ issuer: z.string().min(1), jwksUrl: url("https:", "http:"), audience: z.string().min(1) });
const issuers = z.string(notSet).transform((text, context) => {
  const parsed = z.array(issuer).min(1).safeParse(fromJson(text));
  if (parsed.success) return parsed.data;
  context.addIssue({
    code: "custom",
    message: "must be JSON: a list of issuers, each with issuer, jwksUrl and audience",
  });
  return z.NEVER;
});

/** What each process needs of its environment. */
const needs = {
  api: z.object({
    DIGNITY_MASTER_KEY: masterKey,
    DATABASE_URL: database,
    TOKEN_ISSUERS: issuers,
    HOST: z.string().default("127.0.0.1"),
    PORT: port,
    LOG_LEVEL: logLevel.default("info"),
  }),
  worker: z
    .object({
      DIGNITY_MASTER_KEY: masterKey,
      DATABASE_URL: database,
      DATABASE_SWEEP_URL: database,
      DATABASE_QUEUE_URL: database.optional(),
      REDIS_URL: redis.optional(),
      SMTP_URL: url("smtp:", "smtps:"),
      MAIL_FROM: z.email({ error: ({ input }) => (input === undefined ? notSet : "must be an e-mail address") }),
      SWEEP_EVERY: wholeNumber(5, 300).default(30),
      LOG_LEVEL: logLevel.default("info"),
    })
    .refine(({ DATABASE_QUEUE_URL, REDIS_URL }) => DATABASE_QUEUE_URL !== undefined || REDIS_URL !== undefined, {
      path: ["DATABASE_QUEUE_URL"],
      error: "is not set, nor is REDIS_URL: the queue needs one of them",
      // Told together with the other faults, not after they have been mended.
      when: () => true,
    }),
  migrate: z.object({
    DATABASE_OWNER_URL: database,
    // Those of the weak roles, where a superuser's url is given: their passwords are set as these say.
    DATABASE_URL: database.optional(),
    DATABASE_QUEUE_URL: database.optional(),
    DATABASE_SWEEP_URL: database.optional(),
    REDIS_URL: redis.optional(),
  }),
  start: z.object({
    DATABASE_URL: database.optional(),
    DATABASE_OWNER_URL: database.optional(),
    REDIS_URL: redis.optional(),
    PORT: port,
    DATA_DIRECTORY: z.string().default(".data"),
    LOG_LEVEL: logLevel.default("warn"),
    NODE_ENV: z
      .string()
      .refine((mode) => mode !== "production", {
        error: "is production, and `npm start` is a demonstration. For a real deployment run migrate, api and worker",
      })
      .optional(),
  }),
};

export type Configuration<N extends keyof typeof needs> = z.infer<(typeof needs)[N]>;

/** Reads what a process needs. A setting may also be in a file: NAME_FILE says where. All that is wrong is told at once. */
export function configurationFor<N extends keyof typeof needs>(name: N, environment: Environment): Configuration<N> {
  const { values, faults } = withSecretFiles(Object.keys(needs[name].shape), environment);
  const parsed = needs[name].safeParse(values);
  if (parsed.success && faults.length === 0) return parsed.data as Configuration<N>;
  throw incomplete([...faults, ...notTold(faults, parsed.error?.issues ?? [])]);
}

/** A setting whose file is at fault is not also told to be missing. */
function notTold(told: readonly Fault[], issues: readonly z.core.$ZodIssue[]): Fault[] {
  const names = new Set(told.map(({ name }) => name));
  return issues
    .map(({ path, message }) => ({ name: String(path[0]), what: message }))
    .filter(({ name }) => !names.has(`${name}_FILE`));
}

const incomplete = (faults: readonly Fault[]) =>
  new Trouble(
    "The configuration cannot be used:",
    faults.map(({ name, what }) => `  ${name} ${what}.\n    ${howToSet(name)}`).join("\n"),
  );

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
