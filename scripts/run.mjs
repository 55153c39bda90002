// The door to every command: `npm start`, `npm test` and the like come in here. It needs nothing
// but Node 20 and npm; what the rest needs (Node 24, pnpm, packages, a build) it sees to first.
import { Trouble } from "./trouble.mjs";

const oldest = 20;

try {
  if (Number(process.versions.node.split(".")[0]) < oldest) {
    throw new Trouble(
      `Node ${process.versions.node} is too old.`,
      `Install Node ${oldest} or newer, for example with: npx --yes n lts`,
    );
  }
  const { runTask } = await import("./tasks.mjs");
  const [task, ...args] = process.argv.slice(2);
  process.exitCode = await runTask(task, args);
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  console.error(`\n${error.message}\n${error.mend}`);
  process.exitCode = 1;
}
