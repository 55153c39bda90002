import { configurationFor } from "./configuration.ts";
import { startDemo } from "./start-demo.ts";
import { StopInOrder } from "./stop-in-order.ts";
import { main } from "./trouble.ts";

// What `npm start` runs: everything, on this machine, with invented people.
await main(async (exit) => {
  const configuration = configurationFor("start", process.env);
  const running = new StopInOrder();
  await running.start(
    async () => {
      const { announcement } = await startDemo(configuration, running, (message) => console.log(`  ${message}`));
      console.log(announcement);
    },
    process,
    exit,
  );
});
