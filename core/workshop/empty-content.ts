// Decides what a draft holds that begins with nothing: an id, a first version, and the language of whoever makes it.

import type { Language } from '../base/language.ts';
import { kitFile } from '../compose/facts.ts';
import { writeYaml } from '../compose/yaml-edit.ts';
import { kitIdOf } from './kit-id.ts';

/**
 * kit.yaml of an empty draft. The title is missing, and without a key that names one the publisher: the linter asks for them. `today`
 * is YYYY-MM-DD; `token` tells its id from that of every other kit. */
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
