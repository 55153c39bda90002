import type { Book, Ledger, Principal } from "@dignity/application";
import type { Keyring } from "@dignity/encryption";
import type { DataSource } from "typeorm";

import { bookOn } from "./book.ts";
import { connectionOf } from "./connection.ts";
import { enter } from "./enter.ts";
import { keysOf } from "./keys.ts";
import { retrying } from "./retrying.ts";

/** The unit of work over PostgreSQL, as the weak runtime role. The data source has been initialised. */
export const createLedger = (dataSource: DataSource, keyring: Keyring): Ledger => ({
  inTransaction: <T>(principal: Principal, work: (book: Book) => Promise<T>) =>
    retrying(() =>
      dataSource.transaction(async (manager) => {
        const connection = connectionOf(manager);
        const now = await enter(connection, principal);
        return work(bookOn({ ...connection, principal, now, keys: keysOf(connection, keyring) }));
      }),
    ),
});
