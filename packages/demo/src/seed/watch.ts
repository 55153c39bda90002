import type { Book, House, NewCase, NewTask } from "@dignity/application";

/** What a command opened. Commands tell a reporter no case's id, and nobody may look it up from outside. */
export interface Watched {
  readonly house: House;
  readonly opened: NewCase[];
  readonly owed: NewTask[];
}

/** The house, with a note taken of each case and task on its way into the book. */
export function watch({ ledger, policies }: House): Watched {
  const [opened, owed]: [NewCase[], NewTask[]] = [[], []];
  const noting = (book: Book): Book => ({
    ...book,
    async openCase(newCase) {
      await book.openCase(newCase);
      opened.push(newCase);
    },
    async oweTasks(tasks) {
      await book.oweTasks(tasks);
      owed.push(...tasks);
    },
  });
  const house: House = {
    policies,
    ledger: { inTransaction: (principal, work) => ledger.inTransaction(principal, (book) => work(noting(book))) },
  };
  return { house, opened, owed };
}
