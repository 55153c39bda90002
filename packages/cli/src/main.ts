import { terminal } from "./output/terminal.ts";
import { runProgram } from "./program.ts";

// Whoever reads what is piped on may stop early (`| head`): then there is nobody left to tell, and nothing went wrong.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.off("exit", tellOfTheEnd);
    process.exit();
  });

// A plugin is code, and may end the process. That must not look as if all were well.
function tellOfTheEnd() {
  process.stderr.write("It ended before it was done: something that was loaded, such as a plugin, ended it.\n");
  process.exitCode = 1;
}
process.once("exit", tellOfTheEnd);

process.exitCode = await runProgram(process.argv.slice(2), terminal());
process.off("exit", tellOfTheEnd);
