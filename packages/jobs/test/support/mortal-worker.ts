// A worker in a process of its own that is killed in the middle of its job.
// Not through the door: behind it stands the whole house, and this is about the queue alone.
import { connectQueues, type QueueConfig } from "../../src/queue-config.ts";

const config = JSON.parse(process.env["QUEUE"] ?? "{}") as QueueConfig;
const queue = connectQueues(config, console.error).open("test");
await queue.process(
  {
    work: async () => {
      process.kill(process.pid, "SIGKILL");
      await new Promise(() => undefined);
    },
  },
  { concurrency: 1, lockMs: 1000 },
);
// If the job is gone, there is nothing to die of.
await queue.idle();
process.exit();
