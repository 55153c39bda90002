import type { Book, House } from "@dignity/application";
import heeEm from "@dignity/plugin-hee-em";
import { Temporal } from "temporal-polyfill";

const organisation = {
  id: "00000000-0000-4000-8000-000000000001",
  slug: "trust-a",
  name: "Trust A",
  kind: "trust",
  timeZone: "Europe/London",
  closedDays: [],
};
const lead = { ...organisation, id: "00000000-0000-4000-8000-000000000002", slug: "body", kind: "education-body" };

/** What a command did: the book's methods it called, with what. */
type Call = readonly [method: string, ...args: readonly unknown[]];

/** A house whose ledger finds only what a test puts into its book, and writes nowhere. */
export function fakeHouse(book: Partial<Book> = {}) {
  const calls: Call[] = [];
  const standing: Partial<Book> = {
    now: Temporal.Instant.from("2026-10-17T12:00:00.123456Z"),
    asIntake: (work) => work(),
    adoption: async (id, pathway) =>
      id === organisation.id || id === lead.id
        ? {
            current: true,
            organisation: id === lead.id ? lead : organisation,
            pathway,
            programme: { id: "p", lead },
            settings: {},
          }
        : undefined,
    peopleNamed: async (ids) => new Map(ids.map((id) => [id, "Somebody"])),
    ...book,
  };
  const ledger: House["ledger"] = { inTransaction: async (_principal, work) => work(recording(standing, calls)) };
  const policies = heeEm.policies;
  const byPathway = (pathway: string) => policies.findLast(({ id }) => id.startsWith(`${pathway}@`));
  const house: House = {
    ledger,
    policies: {
      all: () => policies,
      byId: (id) => policies.find((policy) => policy.id === id),
      inForce: byPathway,
      approvalsOf: () => [{ by: "board", decision: "approved", on: "2026-09-01", rules: ["levels.high"] }],
    },
  };
  return { house, calls, organisation };
}

/** The book, with every method it lacks answering nothing. */
const recording = (book: Partial<Book>, calls: Call[]): Book =>
  new Proxy(book, {
    get(target, name, self) {
      const own: unknown = Reflect.get(target, name, self);
      if (own !== undefined && typeof own !== "function") return own;
      return async (...args: unknown[]) => {
        calls.push([String(name), ...args]);
        return typeof own === "function" ? ((await Reflect.apply(own, target, args)) as unknown) : undefined;
      };
    },
  }) as Book;
