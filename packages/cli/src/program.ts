import { Command as Commander, CommanderError } from "commander";

import { organisationCommands } from "./commands/organisation/index.ts";
import { policyCommands } from "./commands/policy/index.ts";
import { storyCommands } from "./commands/story/index.ts";
import type { Output } from "./output/output.ts";
import type { Command, CommandGroup } from "./rim/command.ts";
import { explain } from "./rim/explain.ts";
import { Given } from "./rim/given.ts";

const about = `Your organisation's procedure as data: written, checked, told stories to, drawn, compared and published.

  Begin with:  dignity policy new
  Then:        dignity policy check my-trust
               dignity story run plugins/my-trust/stories`;

/** Runs what the words ask for and returns the exit code: 0 done, 1 not so or not done, 2 there is something to do. */
export async function runProgram(words: readonly string[], output: Output): Promise<number> {
  let code = 0;
  const program = new Commander("dignity").description(about);
  for (const group of [policyCommands, storyCommands, organisationCommands])
    program.addCommand(commanderOf(group, output, (done) => (code = done)));
  try {
    await inheritable(program, output).parseAsync(words, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    output.tell(explain(error, output));
    return 1;
  }
}

type Finish = (code: number) => void;

function commanderOf({ name, summary, commands }: CommandGroup, output: Output, finish: Finish): Commander {
  const group = new Commander(name).description(summary);
  for (const command of commands) add(command, group, output, finish);
  return group;
}

function add(
  { usage, summary, options = {}, examples = [], run }: Command,
  group: Commander,
  output: Output,
  finish: Finish,
) {
  const command = group.command(usage).description(summary);
  const sequence: [string, string][] = [];
  for (const [flags, option] of Object.entries(options))
    if (typeof option === "string") command.option(flags, option);
    else
      command.option(flags, `${option.again} (may be given again)`, (value) => sequence.push([nameOf(flags), value]));
  if (examples.length > 0) command.addHelpText("after", ["\nFor example:", ...examples].join("\n  "));
  command.action(async () => finish(await run(new Given(command.args, command.opts(), sequence), output)));
}

/** "fact" of "--fact <name=value>". */
const nameOf = (flags: string) => /^--([a-z-]+)/.exec(flags)?.[1] ?? flags;

/** What holds for a command and all below it: it throws where Commander would exit, and speaks through the output. */
function inheritable(command: Commander, output: Output): Commander {
  const withoutEnd = (text: string) => text.replace(/\n$/, "");
  command
    .exitOverride()
    .showHelpAfterError("(add --help for what there is)")
    .configureOutput({
      writeOut: (text) => output.print(withoutEnd(text)),
      writeErr: (text) => output.tell(withoutEnd(text)),
    })
    .helpCommand(false);
  for (const below of command.commands) inheritable(below, output);
  return command;
}
