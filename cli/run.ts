// Decides which command runs.

import type { CliOutput } from './cli-output.ts';
import { cliOutput } from './cli-output.ts';
import { composeCommand } from './compose.ts';
import { exitCodes } from './exit-codes.ts';
import { type CommandName, helpText } from './help.ts';
import { inspectCommand } from './inspect.ts';
import { keygenCommand } from './keygen.ts';
import { schemaCommand } from './schema.ts';
import { signCommand } from './sign.ts';
import type { Terminal } from './terminal.ts';
import { verifyCommand } from './verify.ts';

type Command = (words: readonly string[], out: CliOutput, terminal: Terminal) => Promise<number>;

const commands: Readonly<Partial<Record<CommandName, Command>>> = {
  compose: composeCommand,
  keygen: keygenCommand,
  sign: signCommand,
  verify: (words, out, { trustedKeyFiles }) => verifyCommand(words, out, trustedKeyFiles),
  inspect: (words, out, { trustedKeyFiles }) => inspectCommand(words, out, trustedKeyFiles),
  schema: schemaCommand,
};

/** Runs `kit <words>`; the exit code (exit-codes.ts). Throws only on a mistake in the program itself. */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '', ...others] = words;
  const end = words.indexOf('--');
  const switches = new Set(end === -1 ? words : words.slice(0, end));
  const isHelp = switches.has('--help') || switches.has('-h');
  const command = isCommandName(name) ? commands[name] : undefined;
  const out = cliOutput(terminal, command ? name : '', switches.has('--json'));
  if (!isCommandName(name) || !command) {
    if (!isHelp && name !== 'help')
      return out.misuse(name === '' ? 'Which command?' : `There is no command "${name}".`);
    terminal.writeOut(helpText());
    return exitCodes.good;
  }
  if (isHelp) {
    terminal.writeOut(helpText(name));
    return exitCodes.good;
  }
  return await command(others, out, terminal);
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
