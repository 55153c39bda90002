export type { Asker, Output } from "./output/output.ts";
export { runProgram } from "./program.ts";
