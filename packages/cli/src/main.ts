import { terminal } from "./output/terminal.ts";
import { runProgram } from "./program.ts";

// Whoever reads what is piped on may stop early (`| head`): then there is nobody left to tell, and nothing went wrong.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });

process.exitCode = await runProgram(process.argv.slice(2), terminal());
