import { AsyncLocalStorage } from "node:async_hooks";

/** What belongs to the request being answered, for those places that are not handed its context. */
export interface RequestScope {
  readonly requestId: string;
}

export const requestScope = new AsyncLocalStorage<RequestScope>();
