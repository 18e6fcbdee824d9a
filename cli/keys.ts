// Dispatch of the `kit keys` commands.
import type { CliOutput } from './cli-output.ts';
import { keysCheckCommand, keysReplaceCommand, keysRevokeCommand } from './keys-statement.ts';
import { keyWordsCommand } from './keys-words.ts';

/** `keys words <file.pub>`, `keys replace <old> <new>`, `keys revoke <key>`, `keys check <statement>`. */
export async function keysCommand(args: readonly string[], out: CliOutput): Promise<number> {
  const [name = '', ...others] = args;
  if (name === 'words') return await keyWordsCommand(others, out);
  if (name === 'replace') return await keysReplaceCommand(others, out);
  if (name === 'revoke') return await keysRevokeCommand(others, out);
  if (name === 'check') return await keysCheckCommand(others, out);
  const isNamed = name !== '' && !name.startsWith('-');
  return out.misuse(isNamed ? `There is no command "keys ${name}".` : 'Which command about keys?');
}
