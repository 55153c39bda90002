import type { Book, OpenDelivery } from "@dignity/application";
import { type DataKey, open, seal } from "@dignity/encryption";

import { DeliveryRow } from "../entities/deliveries.ts";
import type { Page } from "./page.ts";

type Part = Pick<Book, "writeDeliveries" | "writeNotices" | "takeDelivery" | "closeDelivery">;

/** Messages on their way to people. */
export const deliveriesOf = ({ keys, rows, change, insert, now }: Page): Part => ({
  async writeDeliveries(deliveries) {
    const tasks = await rows<{ id: string; keyId: string }>(keysOfTasks, [
      ...new Set(deliveries.map(({ taskId }) => taskId)),
    ]);
    const keyIds = new Map(tasks.map(({ id, keyId }) => [id, keyId]));
    const found = new Map<string, ReturnType<typeof keys.get>>();
    const written: DeliveryRow[] = [];
    for (const { subject, body, ...delivery } of deliveries) {
      const keyId = keyIds.get(delivery.taskId) ?? delivery.taskId;
      if (!found.has(keyId)) found.set(keyId, keys.get(keyId));
      const messageEnvelope = seal(
        await (found.get(keyId) ?? keys.get(keyId)),
        JSON.stringify({ subject, body }),
        placeOf(delivery),
      );
      written.push({ ...delivery, keyId, messageEnvelope, channel: "email", state: "waiting", createdAt: now });
    }
    await insert(DeliveryRow, written);
  },
  async writeNotices(notices) {
    const found = new Map<string, DataKey>();
    const written: DeliveryRow[] = [];
    for (const { subject, body, about, ...notice } of notices) {
      const keyId = "reportId" in about ? about.reportId : about.resultId;
      const key = found.get(keyId) ?? (await keys.get(keyId));
      found.set(keyId, key);
      const messageEnvelope = seal(key, JSON.stringify({ subject, body }), placeOf(notice));
      const kept = { taskId: null, rung: null, ...about, keyId, messageEnvelope };
      written.push({ ...notice, ...kept, channel: "email", state: "waiting", createdAt: now });
    }
    await insert(DeliveryRow, written);
  },
  async takeDelivery(id) {
    if ((await change(take, id)) !== 1) return undefined;
    const [row] = await rows<Row>(taken, id);
    if (!row) return undefined;
    const { keyId, messageEnvelope, personKeyId, emailEnvelope, ...read } = row;
    const delivery = { ...read, rung: read.rung ?? undefined };
    const key = delivery.stillEntitled && delivery.stillOwed ? await keys.find(keyId) : undefined;
    // Nothing is opened for somebody who may not know, or need not any more: there is nothing then that could be sent by mistake.
    if (!key) return { ...delivery, stillEntitled: delivery.stillEntitled && !delivery.stillOwed, ...nothing };
    const message = JSON.parse(open(key, messageEnvelope, placeOf(delivery))) as Pick<OpenDelivery, "subject" | "body">;
    const { personId: rowId } = delivery;
    const place = { table: "person", column: "email_envelope", rowId, organisationId: null };
    const address = emailEnvelope && personKeyId ? open(await keys.get(personKeyId), emailEnvelope, place) : undefined;
    return { ...delivery, ...message, address };
  },
  async closeDelivery(id, result, problem) {
    const sentAt = result === "sent" ? new Date(now.epochMilliseconds) : null;
    return (await change(close, id, result, sentAt, problem ?? null)) === 1;
  },
});

const nothing = { subject: "", body: "", address: undefined };

interface Row extends Omit<OpenDelivery, "subject" | "body" | "address" | "rung"> {
  readonly rung: number | null;
  readonly keyId: string;
  readonly messageEnvelope: Buffer;
  readonly personKeyId: string | null;
  readonly emailEnvelope: Buffer | null;
}

const placeOf = ({ id, organisationId }: { readonly id: string; readonly organisationId: string }) => ({
  table: "delivery",
  column: "message_envelope",
  rowId: id,
  organisationId,
});

const keysOfTasks = `select id, key_id as "keyId" from dignity.task where id = any ($1::uuid[])`;

// One that is being sent is taken again only when its job died: nobody knows then whether it had arrived.
const take = `
  update dignity.delivery set state = 'sending', attempts = attempts + 1
  where id = $1 and state in ('waiting', 'sending')`;

const taken = `
  select d.id, d.organisation_id as "organisationId", d.person_id as "personId",
    d.message_id as "messageId", d.rung, d.attempts, d.key_id as "keyId", d.message_envelope as "messageEnvelope",
    p.key_id as "personKeyId", p.email_envelope as "emailEnvelope",
    case
      when d.task_id is not null
      then exists (select 1 from app.may_be_told(array[d.task_id]) m where m.person_id = d.person_id)
      when d.report_id is not null
      then exists (select 1 from app.may_be_told_of_reports(array[d.report_id]) m where m.person_id = d.person_id)
      else exists (select 1 from app.may_be_told_of_results(array[d.result_id]) m where m.person_id = d.person_id)
    end as "stillEntitled",
    case
      when d.task_id is not null
      then exists (select 1 from dignity.task t
        where t.organisation_id = d.organisation_id and t.id = d.task_id and t.state = 'owed')
      when d.report_id is not null then true
      else exists (select 1 from dignity.indicator_result i
        where i.organisation_id = d.organisation_id and i.id = d.result_id and i.action_at is null and i.replaced_by is null)
    end as "stillOwed"
  from dignity.delivery d
  left join dignity.person p on p.id = d.person_id
  where d.id = $1`;

const close = `
  update dignity.delivery set state = $2, sent_at = $3, problem = $4 
  where id = $1 and (state = 'sending' or state = 'waiting' and $2 = 'sent')`;
