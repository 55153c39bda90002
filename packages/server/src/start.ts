import { configurationFor } from "./configuration.ts";
import { startDemo } from "./start-demo.ts";
import { StopInOrder } from "./stop-in-order.ts";
import { main } from "./trouble.ts";

// What `npm start` runs: everything, on this machine, with invented people.
await main(async () => {
  const running = new StopInOrder();
  running.onSignals();
  try {
    const { announcement } = await startDemo(configurationFor("start", process.env), running, (message) =>
      console.log(`  ${message}`),
    );
    console.log(announcement);
  } catch (error) {
    await running.stop();
    throw error;
  }
});
