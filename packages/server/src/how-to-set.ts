const database = (role: string) => `postgres://${role}:PASSWORD@HOST:5432/dignity`;

/** For each setting, the command that sets it. */
const commands: Readonly<Record<string, string>> = {
  DIGNITY_MASTER_KEY:
    'export DIGNITY_MASTER_KEY="$(openssl rand -base64 32)"   # keep it: without it nothing can be read',
  DATABASE_URL: `export DATABASE_URL=${database("dignity_app")}`,
  DATABASE_OWNER_URL: `export DATABASE_OWNER_URL=${database("dignity_owner")}`,
  DATABASE_QUEUE_URL: `export DATABASE_QUEUE_URL=${database("dignity_queue")}`,
  DATABASE_SWEEP_URL: `export DATABASE_SWEEP_URL=${database("dignity_sweep")}`,
  REDIS_URL: "export REDIS_URL=redis://HOST:6379",
  HOST: "export HOST=127.0.0.1",
  PORT: "export PORT=4000",
  TOKEN_ISSUERS: `export TOKEN_ISSUERS='[{"issuer":"https://login.example","jwksUrl":"https://login.example/keys","audience":"dignity"}]'`,
  SMTP_URL: "export SMTP_URL=smtps://USER:PASSWORD@HOST:465",
  MAIL_FROM: "export MAIL_FROM=dignity@trust.example",
  SWEEP_EVERY: "export SWEEP_EVERY=30",
  LOG_LEVEL: "export LOG_LEVEL=info",
  DATA_DIRECTORY: "export DATA_DIRECTORY=.data",
  NODE_ENV: "unset NODE_ENV",
};

/** The command that sets it; for a file, the one that names it. */
export function howToSet(name: string): string {
  if (Object.hasOwn(commands, name)) return commands[name] ?? "";
  return `export ${name}=/run/secrets/${name.replace(/_FILE$/, "").toLowerCase()}`;
}
