import { createHash } from "node:crypto";

import type { Due, DueBatch } from "@dignity/application";

import type { Job } from "./work-queue.ts";

const size = 100;

/** Due tasks as jobs: each a batch of one organisation, because a transaction acts for one. */
export function batchesOf(due: readonly Due[]): Job[] {
  const byOrganisation = new Map<string, Due[]>();
  for (const one of due)
    byOrganisation.set(one.organisationId, [...(byOrganisation.get(one.organisationId) ?? []), one]);
  return [...byOrganisation].flatMap(([organisationId, tasks]) =>
    inChunks(tasks).map((chunk) => {
      const taskIds = chunk.map(({ taskId }) => taskId);
      return batchJob({ organisationId, taskIds }, digestOf(chunk));
    }),
  );
}

/** The two halves of a batch that failed: again and again, until what fails stands alone. */
export function halvesOf({ organisationId, taskIds }: DueBatch): Job[] {
  const middle = Math.ceil(taskIds.length / 2);
  const halves = [taskIds.slice(0, middle), taskIds.slice(middle)];
  return halves.map((half) => batchJob({ organisationId, taskIds: half }, digest(half)));
}

/** The same tasks at the same rungs make the same digest: a sweep that finds nothing new is known by it. */
export const digestOf = (due: readonly Due[], others: readonly string[] = []): string =>
  digest([...due.map(({ taskId, rung }) => `${taskId} ${rung}`), ...others]);

const batchJob = (batch: DueBatch, id: string): Job => ({ name: "escalate", id: `escalate-${id}`, data: { ...batch } });

const digest = (parts: readonly string[]) =>
  createHash("sha256").update(parts.toSorted().join("\n")).digest("base64url");

function inChunks<T>(all: readonly T[]): (readonly T[])[] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, index) => all.slice(index * size, (index + 1) * size));
}
