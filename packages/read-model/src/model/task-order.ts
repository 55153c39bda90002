import type { Order } from "../compile/order.ts";

/** What has no time comes last. */
export const dueFirst: Order = {
  name: "DUE_FIRST",
  isDescending: false,
  keys: [
    { column: "due_at", type: "timestamptz", isOptional: true },
    { column: "id", type: "uuid" },
  ],
};

export const arisenFirst: Order = {
  name: "ARISEN_FIRST",
  isDescending: false,
  keys: [
    { column: "arose_at", type: "timestamptz" },
    { column: "id", type: "uuid" },
  ],
};
