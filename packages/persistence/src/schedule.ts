import type { Due, OpenDeliveryId, OutboxRow, Schedule } from "@dignity/application";
import type { Pool } from "pg";

/** What the sweep role sees: opaque ids and times. What is due is decided by the database's clock, never a worker's. */
export const createSchedule = (pool: Pool): Schedule => ({
  async due(limit) {
    return (await pool.query<Due>({ name: "due", text: due, values: [limit] })).rows;
  },
  async reportsDue(limit) {
    const { rows } = await pool.query<{ id: string }>({ name: "reports", text: reports, values: [limit] });
    return rows.map(({ id }) => id);
  },
  async remindersDue(limit) {
    const { rows } = await pool.query<{ id: string }>({ name: "reminders", text: reminders, values: [limit] });
    return rows.map(({ id }) => id);
  },
  async staleDeliveries(limit) {
    return (await pool.query<OpenDeliveryId>({ name: "stale", text: stale, values: [limit] })).rows;
  },
  async relay(limit, hand) {
    const client = await pool.connect();
    try {
      await client.query("begin");
      const { rows } = await client.query<OutboxRow>(waiting, [limit]);
      if (rows.length > 0) {
        await hand(rows);
        await client.query(relayed, [rows.map(({ id }) => id)]);
      }
      await client.query("commit");
      client.release();
      return rows.length;
    } catch (error) {
      // Closing the connection rolls back, also where the connection itself is what failed.
      client.release(true);
      throw error;
    }
  },
  async clockSkew() {
    const asked = Date.now();
    const { rows } = await pool.query<{ now: number }>(
      "select extract(epoch from clock_timestamp())::float8 * 1000 as now",
    );
    const here = (asked + Date.now()) / 2;
    return (here - (rows[0]?.now ?? here)) / 1000;
  },
});

// The first of every organisation, then the second of every one: nobody's backlog holds up another's reminder.
const due = `
  select organisation_id as "organisationId", task_id as "taskId", rung
  from (
    select organisation_id, task_id, rung, due_at,
      row_number() over (partition by organisation_id order by due_at, task_id) as turn
    from dignity.wake where due_at <= app.now()
  ) waking
  order by turn, due_at, task_id limit $1`;

const reports = `
  select organisation_id as id from dignity.report_wake where due_at <= app.now() order by due_at, organisation_id limit $1`;

const reminders = `
  select organisation_id as id from dignity.result_wake where due_at <= app.now()
  group by organisation_id order by min(due_at), organisation_id limit $1`;

const stale = `
  select organisation_id as "organisationId", id as "deliveryId" from dignity.delivery
  where state in ('waiting', 'sending') and created_at <= app.now() - interval '1 minute'
  order by created_at, id limit $1`;

const waiting = `
  select id::text, organisation_id as "organisationId", topic, subject_id as "subjectId"
  from dignity.outbox where relayed_at is null order by id limit $1 for update skip locked`;

const relayed = "update dignity.outbox set relayed_at = app.now() where id = any ($1::bigint[])";
