import { createKeyring, masterKeyFrom, newMasterKey } from "@dignity/encryption";
import { createReadModel, type SentStatement } from "@dignity/read-model";
import pg from "pg";

import { median, perSecond } from "./measure.ts";
import { type Subject, subjects } from "./subjects.ts";

const rounds = 5;
const roundLength = 2_000;

/** Measures the read path against the same question asked by hand, in turns: a noisy machine is noisy for both. */
export async function benchReadPath(appUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: appUrl, max: 4, pipeline: true });
  const sent: SentStatement[] = [];
  const readModel = createReadModel({
    pool,
    keyring: createKeyring(masterKeyFrom(newMasterKey())),
    policies: { inForce: () => undefined, byId: () => undefined, all: () => [], approvalsOf: () => [] },
    onStatement: (statement) => sent.push(statement),
  });
  try {
    for (const subject of subjects(readModel, pool)) await bench(subject, sent);
  } finally {
    await pool.end();
  }
}

async function bench({ name, ours, limit }: Subject, sent: SentStatement[]): Promise<void> {
  sent.length = 0;
  const answers = [await ours(), await limit()].map((text) => JSON.stringify(JSON.parse(text)));
  if (answers[0] !== answers[1]) throw new Error(`${name}: the two answers differ, so there is nothing to compare.`);
  const statements = sent.filter(({ kind }) => kind === "read").length;
  const context = sent.length - statements;

  const figures = { ours: [] as number[], limit: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const [one, other] = [await perSecond(ours, roundLength), await perSecond(limit, roundLength)];
    // The first is for warming up.
    if (round > 0) figures.ours.push(one);
    if (round > 0) figures.limit.push(other);
    sent.length = 0;
  }
  const [one, other] = [median(figures.ours), median(figures.limit)];
  console.log(
    `${name}: ${one.toFixed(0)} req/s, limit ${other.toFixed(0)} req/s, ratio ${(one / other).toFixed(2)}, ` +
      `${statements} SQL statement (and ${context} for its context, in the same round trip)`,
  );
}
