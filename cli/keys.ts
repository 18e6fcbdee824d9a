// Decides which command about publishers' keys runs.
import type { CliOutput } from './cli-output.ts';
import { keyWordsCommand } from './keys-words.ts';

/** `keys words <file.pub>`. */
export async function keysCommand(words: readonly string[], out: CliOutput): Promise<number> {
  const [name = '', ...others] = words;
  if (name === 'words') return await keyWordsCommand(others, out);
  const isNamed = name !== '' && !name.startsWith('-');
  return out.misuse(isNamed ? `There is no command "keys ${name}".` : 'Which command about keys?');
}
