import { readFileSync } from "node:fs";

import { z } from "zod";

import { Trouble } from "./trouble.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const url = (...schemes: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), {
    error: `must be a URL that begins with ${schemes.map((scheme) => `${scheme}//`).join(" or ")}`,
  });
const database = url("postgres:", "postgresql:");
const port = z.coerce.number({ error: "must be a number" }).int().min(0).max(65_535);

const issuers = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "must be JSON" });
      return z.NEVER;
    }
  })
  .pipe(z.array(z.object({ issuer: z.string(), jwksUrl: url("https:", "http:"), audience: z.string() })).min(1));

const shared = {
  DIGNITY_MASTER_KEY: z.string({ error: "is missing. Make one with: openssl rand -base64 32" }),
  DATABASE_URL: database,
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
};

/** What each process needs of its environment. */
export const needs = {
  api: z.object({
    ...shared,
    HOST: z.string().default("127.0.0.1"),
    PORT: port.default(4000),
    TOKEN_ISSUERS: issuers,
  }),
  worker: z.object({
    ...shared,
    DATABASE_SWEEP_URL: database,
    DATABASE_QUEUE_URL: database.optional(),
    REDIS_URL: url("redis:", "rediss:").optional(),
    SMTP_URL: url("smtp:", "smtps:"),
    MAIL_FROM: z.email(),
    SWEEP_EVERY: z.coerce.number().int().min(5).max(300).default(30),
  }),
  migrate: z.object({
    DATABASE_OWNER_URL: database,
    REDIS_URL: url("redis:", "rediss:").optional(),
    DATABASE_QUEUE_URL: database.optional(),
  }),
  start: z.object({
    DATABASE_URL: database.optional(),
    DATABASE_OWNER_URL: database.optional(),
    REDIS_URL: url("redis:", "rediss:").optional(),
    PORT: port.default(4000),
    DATA_DIRECTORY: z.string().default(".data"),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("warn"),
    NODE_ENV: z
      .string()
      .refine((mode) => mode !== "production", {
        error:
          "is production, and npm start is a demonstration with invented people. Run the api and worker instead: docs/run",
      })
      .optional(),
  }),
};

export type Configuration<N extends keyof typeof needs> = z.infer<(typeof needs)[N]>;

/** Reads what a process needs. All that is wrong is told at once. A secret may be in a file: NAME_FILE says where. */
export function configurationFor<N extends keyof typeof needs>(name: N, environment: Environment): Configuration<N> {
  const parsed = needs[name].safeParse(withFiles(environment));
  if (parsed.success) return parsed.data as Configuration<N>;
  const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join(".")} ${plainly(message)}`);
  throw new Trouble(
    `The configuration is not complete:\n${faults.join("\n")}`,
    "Set these in the environment and start again.",
  );
}

const plainly = (message: string) =>
  message.startsWith("Invalid input") ? "is missing or of the wrong kind" : message;

function withFiles(environment: Environment): Environment {
  const files = Object.entries(environment).filter(([name, file]) => name.endsWith("_FILE") && file);
  const read = files.map(([name, file]) => [name.slice(0, -"_FILE".length), contentOf(name, String(file))]);
  return { ...environment, ...Object.fromEntries(read) };
}

function contentOf(name: string, file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    throw new Trouble(`${name} names a file that cannot be read.`, "Check that it is there and may be read.");
  }
}
