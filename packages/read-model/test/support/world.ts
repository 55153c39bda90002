import { randomUUID } from "node:crypto";

import type { Actor, HeldGrant } from "@dignity/permissions";

import { pathway, policy } from "./policy.ts";
import type { Row } from "./rows.ts";
import { Sealing } from "./sealing.ts";

const longAgo = "2026-01-01T00:00:00Z";

export interface NewCase {
  readonly organisationId: string;
  readonly capacity?: string;
  readonly openedAt?: string;
  readonly atRestSince?: string;
  readonly level?: string;
  readonly state?: string;
}

export interface NewTask {
  readonly dueAt?: string | null;
  readonly state?: "owed" | "settled" | "superseded";
  readonly notes?: Row;
  readonly health?: Row;
  readonly definition?: string;
  readonly answers?: Row;
}

/** Rows for a database, written by hand. Nothing stands in them but what is put there. */
export class World {
  readonly sealing = new Sealing();
  readonly tables: Record<string, Row[]> = {};
  readonly trust = this.addOrganisation("ashbrook", "trust");
  readonly partner = this.addOrganisation("fenland", "education-body");

  constructor() {
    const { id, effectiveFrom } = policy;
    const published = { plugin_id: "invented", pathway, version: 1, format: 1, canonical_json: "{}", sha256: "" };
    this.add("policy_version", { id, ...published, effective_from: effectiveFrom, published_at: longAgo });
    this.add("policy_grant", ...grants);
  }

  add(table: string, ...rows: readonly Row[]): void {
    (this.tables[table] ??= []).push(...rows);
  }

  addOrganisation(slug: string, kind: string): string {
    const id = randomUUID();
    this.add("organisation", { id, slug, name: `The ${slug}`, kind, time_zone: "Europe/London", closed_days: "{}" });
    this.sealing.addOrganisation(id);
    return id;
  }

  addPerson(name: string, organisationId = this.trust): string {
    const id = randomUUID();
    const name_envelope = this.sealing.envelope(id, null, name, "person", "name_envelope", id);
    this.add("person", { id, key_id: id, name_envelope });
    this.add("appointment", { organisation_id: organisationId, id, person_id: id, post: "Nurse", valid_from: longAgo });
    return id;
  }

  /** Somebody who holds this role, with what it allows. */
  addActor(role: string, organisationId = this.trust, capacity = "employee"): Actor {
    const personId = this.addPerson(`The ${role}`, organisationId);
    const held = { organisation_id: organisationId, pathway, capacity, role, person_id: personId, valid_from: longAgo };
    this.add("role_holder", { id: randomUUID(), ...held, appointment_id: personId });
    return { personId, organisationId, capacity, grants: grantsOf(role) };
  }

  addCase({ organisationId, ...given }: NewCase): string {
    const id = randomUUID();
    const account = this.sealing.envelope(id, organisationId, `Account of ${id}`, "case_file", "account_envelope", id);
    this.add("case_file", {
      organisation_id: organisationId,
      id,
      arose_in: organisationId,
      reference: `C-${id.slice(0, 8)}`,
      pathway,
      policy_id: policy.id,
      capacity: given.capacity ?? "employee",
      state: given.state ?? "open",
      level: given.level ?? null,
      suggested_level: "low",
      facts: { loud: true, where: "ward" },
      key_id: id,
      account_envelope: account,
      incident_at: "2026-10-16T17:30:00Z",
      opened_at: given.openedAt ?? "2026-10-17T08:00:00.123456Z",
      at_rest_since: given.atRestSince ?? null,
      version: 1,
    });
    return id;
  }

  addParty(organisationId: string, caseId: string, role: string, name: string, personId?: string): string {
    const id = randomUUID();
    const name_envelope = this.sealing.envelope(caseId, organisationId, name, "case_party", "name_envelope", id);
    this.add("case_party", {
      organisation_id: organisationId,
      id,
      case_id: caseId,
      role,
      person_id: personId ?? null,
      name_envelope,
    });
    return id;
  }

  addTask(organisationId: string, caseId: string, { dueAt = null, state = "owed", ...given }: NewTask = {}): string {
    const id = randomUUID();
    const seal = (column: string, text: Row | undefined) =>
      text ? this.sealing.envelope(caseId, organisationId, JSON.stringify(text), "task", column, id) : null;
    this.add("task", {
      organisation_id: organisationId,
      id,
      subject: "case",
      case_id: caseId,
      policy_id: policy.id,
      pathway,
      capacity: "employee",
      definition: given.definition ?? "meet",
      state,
      due_at: dueAt,
      due_on: dueAt?.slice(0, 10) ?? null,
      due_rule: dueAt === null ? null : "24 hour",
      arose_at: "2026-10-17T08:00:00Z",
      in_stay: true,
      settled_at: state === "settled" ? "2026-10-18T08:00:00Z" : null,
      outcome: state === "settled" ? "done" : null,
      answers: given.answers ?? (state === "settled" ? { held: true } : {}),
      key_id: caseId,
      notes_envelope: seal("notes_envelope", given.notes),
      health_envelope: seal("health_envelope", given.health),
      version: 1,
    });
    return id;
  }

  /** A day more for a task, with a reason. */
  addExtension(organisationId: string, caseId: string, taskId: string, personId: string, reason: string): void {
    const id = randomUUID();
    const place = ["task_extension", "reason_envelope", id] as const;
    this.add("task_extension", {
      organisation_id: organisationId,
      id,
      case_id: caseId,
      task_id: taskId,
      number: 1,
      due_at_before: "2026-10-17T08:00:00Z",
      due_on_before: "2026-10-17",
      due_at: "2026-10-18T08:00:00Z",
      due_on: "2026-10-18",
      reason_envelope: this.sealing.envelope(caseId, organisationId, reason, ...place),
      person_id: personId,
      extended_at: "2026-10-17T07:00:00Z",
    });
  }

  addTransition(organisationId: string, caseId: string, personId: string, version: number, notes?: Row): string {
    const id = randomUUID();
    this.add("case_transition", {
      organisation_id: organisationId,
      id,
      case_id: caseId,
      policy_id: policy.id,
      transition: "close",
      from_state: "open",
      to_state: "closed",
      level: "low",
      answers: { level: "low" },
      notes_envelope: notes
        ? this.sealing.envelope(caseId, organisationId, JSON.stringify(notes), "case_transition", "notes_envelope", id)
        : null,
      person_id: personId,
      case_version: version,
      occurred_at: "2026-10-19T08:00:00Z",
    });
    return id;
  }

  assign(organisationId: string, caseId: string, personId: string, role: string): string {
    const id = randomUUID();
    this.add("case_assignment", {
      organisation_id: organisationId,
      id,
      case_id: caseId,
      person_id: personId,
      role,
      valid_from: longAgo,
    });
    return id;
  }

  share(organisationId: string, caseId: string, partner_organisation_id: string): void {
    const partner = { partner_organisation_id, partner_capacity: "employee", valid_from: longAgo };
    this.add("case_share", { organisation_id: organisationId, id: randomUUID(), case_id: caseId, ...partner });
  }

  exclude(organisationId: string, caseId: string, personId: string): void {
    const why = { because: "conflict", excluded_at: longAgo };
    this.add("exclusion", { organisation_id: organisationId, case_id: caseId, person_id: personId, ...why });
  }
}

const grant = (role: string, action: string, reach: string, hidden: readonly string[] = []) => ({
  pathway,
  role,
  action,
  reach,
  hidden,
});

const grants = [
  grant("manager", "read", "organisation", ["health"]),
  grant("manager", "act", "organisation"),
  grant("manager", "identify", "organisation"),
  grant("investigator", "read", "assigned"),
  grant("investigator", "act", "assigned"),
  grant("guest", "read", "organisation", ["account", "parties", "notes", "health"]),
  grant("triager", "triage", "organisation"),
];

const grantsOf = (role: string): HeldGrant[] =>
  grants.filter((one) => one.role === role).map((one) => ({ ...one, programmeId: null }) as unknown as HeldGrant);
