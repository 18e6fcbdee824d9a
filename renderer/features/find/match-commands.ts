// Match commands with a query: each of its words begins a word of the command's name.
import { languages } from '../../../core/base/language.ts';
import { splitWords } from '../../../core/search/words.ts';

/** A command by its name in the language of the interface. */
type NamedCommand = { readonly name: string };

const fewestLetters = 2;
/** As many as there are languages to choose from, so that none of them is left out. */
const mostCommands = languages.length;

/** Commands whose name holds all words of the line, or words that begin so, in their order; at most four. */
export function matchCommands<T extends NamedCommand>(line: string, commands: readonly T[]): T[] {
  const asked = splitWords(line).map(({ form }) => form);
  if (asked.length === 0 || asked.every((form) => form.length < fewestLetters)) return [];
  return commands
    .filter(({ name }) => {
      const forms = splitWords(name).map(({ form }) => form);
      return asked.every((word) => forms.some((form) => form.startsWith(word)));
    })
    .slice(0, mostCommands);
}
