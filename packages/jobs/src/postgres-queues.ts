import {
  createPostgresBackend,
  DEFAULT_SCHEMA,
  type PgPool,
  type PgQueryable,
  runMigrations,
  withBackend,
} from "bullmq";
import { Client, Pool } from "pg";

import { openBullmqQueue } from "./bullmq-queue.ts";
import { codeOf } from "./coded-error.ts";
import type { Queues, Report } from "./work-queue.ts";

/** Queues in the schema `bullmq` of a PostgreSQL. It must be reached directly: a pooler in between loses LISTEN. */
export function postgresQueues(url: string, report: Report): Queues {
  const options = `-c search_path=${DEFAULT_SCHEMA}`;
  // Each worker keeps one connection to itself to listen on.
  const pool = new Pool({ connectionString: url, max: 10, keepAlive: true, options });
  let ended = false;
  // A pool ends before its connections have closed, and whoever stops the server next breaks them off: that is no fault.
  const tell: Report = (fault) => void (ended || report(fault));
  pool.on("error", (cause) => tell({ where: "queue", code: codeOf(cause), cause }));
  // BullMQ takes a pg.Pool; its own description of one is narrower in how listeners are typed.
  const connection = pool as unknown as PgPool;
  return {
    open: (name, retry) =>
      openBullmqQueue(name, withBackend(createPostgresBackend), connection, { report: tell, retry }),
    close: () => {
      ended = true;
      return pool.end();
    },
  };
}

/** Brings BullMQ's tables to this version of it. As the queue's own role, which may create nothing outside its schema. */
export async function preparePostgres(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await runMigrations(withinSchema(client));
  } finally {
    await client.end();
  }
}

/** BullMQ asks to create its schema even where it is, and only who may create in the database may ask. */
function withinSchema(client: PgQueryable): PgQueryable {
  return {
    query: (text, params) =>
      text.startsWith("CREATE SCHEMA IF NOT EXISTS") ? Promise.resolve({ rows: [] }) : client.query(text, params),
  };
}
