// Dispatch of the commands.
import { type CliOutput, cliOutput } from './cli-output.ts';
import { composeCommand } from './compose.ts';
import { contactsCommand } from './contacts.ts';
import { applyCommand, deltaCommand } from './delta.ts';
import { exitCodes } from './exit-codes.ts';
import { type CommandName, helpText } from './help.ts';
import { inspectCommand } from './inspect.ts';
import { keygenCommand } from './keygen.ts';
import { keysRestoreCommand, keysSheetCommand } from './keys-backup.ts';
import { keysPinCommand } from './keys-pin.ts';
import { keysCheckCommand, keysReplaceCommand, keysRevokeCommand } from './keys-statement.ts';
import { keyWordsCommand } from './keys-words.ts';
import { packCommand, unpackCommand } from './pack.ts';
import { schemaCommand } from './schema.ts';
import { signCommand } from './sign.ts';
import { signFileCommand } from './signfile.ts';
import type { Terminal } from './terminal.ts';
import { verifyCommand } from './verify.ts';
import { recheckCommand, writeCommand } from './write.ts';

type Command = (args: readonly string[], out: CliOutput, terminal: Terminal) => Promise<number>;

const commands: Readonly<Record<CommandName, Command>> = {
  compose: composeCommand,
  keygen: keygenCommand,
  keys: keysCommand,
  sign: signCommand,
  signfile: signFileCommand,
  verify: (args, out, { trustedKeyFiles }) => verifyCommand(args, out, trustedKeyFiles),
  inspect: (args, out, { trustedKeyFiles }) => inspectCommand(args, out, trustedKeyFiles),
  contacts: (args, out, { trustedKeyFiles }) => contactsCommand(args, out, trustedKeyFiles),
  delta: deltaCommand,
  apply: (args, out, { trustedKeyFiles }) => applyCommand(args, out, trustedKeyFiles),
  pack: (args, out, { trustedKeyFiles }) => packCommand(args, out, trustedKeyFiles),
  unpack: (args, out, { trustedKeyFiles }) => unpackCommand(args, out, trustedKeyFiles),
  write: (args, out, { trustedKeyFiles }) => writeCommand(args, out, trustedKeyFiles),
  recheck: (args, out, { trustedKeyFiles }) => recheckCommand(args, out, trustedKeyFiles),
  schema: schemaCommand,
};

/** Runs `kit <args>`; returns the exit code (exit-codes.ts). */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '', ...others] = args;
  const end = args.indexOf('--');
  const switches = new Set(end === -1 ? args : args.slice(0, end));
  const isHelp = name === 'help' || switches.has('--help') || switches.has('-h');
  const command = isCommandName(name) ? name : undefined;
  if (isHelp) {
    terminal.writeOut(helpText(command));
    return exitCodes.good;
  }
  const out = cliOutput(terminal, command ?? '', switches.has('--json'));
  if (command === undefined) {
    const isNamed = name !== '' && !name.startsWith('-');
    return out.misuse(isNamed ? `There is no command "${name}".` : 'Which command?');
  }
  try {
    return await commands[command](others, out, terminal);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return out.breakDown(`A mistake in the program itself:\n${text}`);
  }
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

const keyCommands: ReadonlyMap<string, (args: readonly string[], out: CliOutput) => Promise<number>> =
  new Map([
    ['words', keyWordsCommand],
    ['sheet', keysSheetCommand],
    ['restore', keysRestoreCommand],
    ['pin', keysPinCommand],
    ['replace', keysReplaceCommand],
    ['revoke', keysRevokeCommand],
    ['check', keysCheckCommand],
  ]);

/** `keys <name> …`. */
async function keysCommand(args: readonly string[], out: CliOutput): Promise<number> {
  const [name = '', ...others] = args;
  const command = keyCommands.get(name);
  if (command) return await command(others, out);
  const isNamed = name !== '' && !name.startsWith('-');
  return out.misuse(isNamed ? `There is no command "keys ${name}".` : 'Which command about keys?');
}
