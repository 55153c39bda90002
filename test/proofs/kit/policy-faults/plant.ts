import type { PolicyFault } from "../fault.ts";

type Plant = (name: string, check: string, at: string, to: unknown) => PolicyFault;

const plantIn =
  (of: string): Plant =>
  (name, check, at, to) => ({ caughtBy: "kit", name, of, at, to, check });

/** Plants faults into one policy, by its id. */
export const inPolicy = plantIn;
/** Plants faults into a plugin as a whole, by its id. */
export const inPlugin = plantIn;
