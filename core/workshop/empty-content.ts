// Content of an empty draft: an id, a first version, and the person's language.

import type { Language } from '../base/language.ts';
import { kitFile } from '../compose/facts.ts';
import { writeYaml } from '../compose/yaml-edit.ts';
import { kitIdOf } from './kit-id.ts';

/**
 * kit.yaml of an empty draft. The title is missing, and so is the publisher unless a key names one; the linter asks for them.
 * `today` is YYYY-MM-DD; `token` makes its id unique.
 */
export function emptyContent({
  language,
  today,
  token,
  publisher = '',
}: {
  readonly language: Language;
  readonly today: string;
  readonly token: string;
  readonly publisher?: string | undefined;
}): {
  readonly file: string;
  readonly text: string;
} {
  const year = today.slice(0, 4);
  const fields = {
    id: kitIdOf(undefined, token, language),
    version: `${year}.1`,
    issued: today,
    ...(publisher === '' ? {} : { publisher: { name: publisher } }),
    languages: [language],
    countries: [],
    changes: [],
  };
  return { file: kitFile, text: writeYaml(fields) };
}
