import { readFileSync } from "node:fs";

import type { Policies } from "@dignity/application";
import type { Actor } from "@dignity/permissions";
import { createReadModel, type ReadModel, type SentStatement } from "@dignity/read-model";
import { buildSchema, type DocumentNode, GraphQLError, parse, validate } from "graphql";
import { Pool } from "pg";

import { freshDatabase } from "../../../../test/support/database.ts";
import { policy } from "./policy.ts";
import { insertRows } from "./rows.ts";
import type { World } from "./world.ts";

/** The schema as it is committed. */
export const schema = buildSchema(readFileSync(new URL("../../../../schema/schema.graphql", import.meta.url), "utf8"));

const policies: Policies = {
  inForce: () => policy,
  byId: (id) => (id === policy.id ? policy : undefined),
  all: () => [policy],
  approvalsOf: () => [],
};

export interface House {
  readonly readModel: ReadModel;
  readonly pool: Pool;
  readonly ownerUrl: string;
  /** Every statement that was sent. */
  readonly sent: SentStatement[];
  /** The data of a query, asked as the server would; its text as it came if it came as text. */
  ask(actor: Actor, query: string, variables?: Record<string, unknown>): Promise<Data>;
  text(actor: Actor, query: string, variables?: Record<string, unknown>): Promise<string>;
  close(): Promise<void>;
}

/** What JSON gives: a test's own query says which form it has. */
export type Data = ReturnType<JSON["parse"]>;

/** A read model on a real database with these rows; `beyondWalls` as a role that no row-level security binds. */
export async function openHouse(world: World, { connections = 2, beyondWalls = false } = {}): Promise<House> {
  const database = await freshDatabase();
  const { organisationKeys, dataKeys, keyring } = world.sealing;
  await insertRows(database.ownerUrl, { ...world.tables, organisation_key: organisationKeys, data_key: dataKeys });
  const pool = new Pool({
    connectionString: beyondWalls ? database.ownerUrl : database.appUrl,
    max: connections,
    pipeline: true,
  });
  // The database is dropped under connections that are still closing.
  pool.on("error", () => undefined);
  const sent: SentStatement[] = [];
  const readModel = createReadModel({ pool, keyring, policies, onStatement: (statement) => sent.push(statement) });

  // As the API does: the document of a query is kept, and with it what it was compiled to.
  const documents = new Map<string, DocumentNode>();

  async function text(actor: Actor, query: string, variables: Record<string, unknown> = {}): Promise<string> {
    const document = documents.get(query) ?? parse(query);
    documents.set(query, document);
    const [fault] = validate(schema, document);
    if (fault) throw new GraphQLError(`The test asks for nonsense: ${fault.message}`);
    const answer = await readModel.readOperation({ document, operationName: undefined, variables, schema }, actor);
    if (!answer) throw new Error("The read model leaves this to an executor.");
    return "rawData" in answer ? answer.rawData : JSON.stringify(answer.data);
  }

  return {
    readModel,
    pool,
    ownerUrl: database.ownerUrl,
    sent,
    text,
    ask: async (...asked) => JSON.parse(await text(...asked)) as Data,
    async close() {
      await pool.end();
      await database.drop();
    },
  };
}
