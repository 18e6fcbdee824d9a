// Read the sentences of a language for tests: as the program loads them, each under its dotted key.
import { type Language, languages } from '../../../../core/base/language.ts';
import { loadMessages } from '../../../../renderer/text/messages.ts';

type Tree = { readonly [key: string]: string | Tree };

/** The languages beside English, from which the others are translated. */
export const translations: readonly Language[] = languages.filter((language) => language !== 'en');

/** Every sentence of a language by its key, `namespace.key` or `namespace.group.key`. */
export async function sentencesOf(language: Language): Promise<ReadonlyMap<string, string>> {
  return new Map(flatten(await loadMessages(language), ''));
}

function flatten(tree: Tree, prefix: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}
