// Match commands with a line: each of its words begins a word of the command's name.
import { splitWords } from '../../../core/search/words.ts';

/** A command by its name in the language of the interface. */
type NamedCommand = { readonly name: string };

/** Commands whose name holds all words of the line, or words that begin so, in their order; all for a line without words. */
export function matchCommands<T extends NamedCommand>(line: string, commands: readonly T[]): T[] {
  const asked = splitWords(line).map(({ form }) => form);
  return commands.filter(({ name }) => {
    const forms = splitWords(name).map(({ form }) => form);
    return asked.every((word) => forms.some((form) => form.startsWith(word)));
  });
}
