// Id of a kit that starts empty: from its title, so that people recognise it, with a few unique digits.

import { type Language, languages } from '../base/language.ts';
import type { DraftText } from '../contacts/draft-contact.ts';
import { inLatinLetters } from './latin-letters.ts';

const untitled = 'kit';
const maxNameLength = 40;
const shape = /^([a-z0-9-]+)-([0-9a-f]{8})$/;

/** The id of a kit; `token` are eight hexadecimal digits that make it unique, even among other publishers. */
export function kitIdOf(title: DraftText | undefined, token: string, first: Language | undefined): string {
  return `${nameOf(title, first)}-${token}`;
}

/** The id after a change of the title. It follows the title until somebody chooses an id; undefined if it does not change. */
export function followingId(
  id: string | undefined,
  before: DraftText | undefined,
  after: DraftText | undefined,
  first: Language | undefined,
): string | undefined {
  const [, name, token] = shape.exec(id ?? '') ?? [];
  if (token === undefined || name !== nameOf(before, first)) return undefined;
  const next = kitIdOf(after, token, first);
  return next === id ? undefined : next;
}

/** The English title, else that in the first language of the kit, else any, in plain letters. */
function nameOf(title: DraftText | undefined, first: Language | undefined): string {
  const order = ['en' as const, ...(first === undefined ? [] : [first]), ...languages];
  const words = order.map((language) => plain(title?.[language] ?? '')).find((name) => name !== '');
  return words ?? untitled;
}

function plain(text: string): string {
  const name = inLatinLetters(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (name.length <= maxNameLength) return name;
  const cut = name.slice(0, maxNameLength + 1);
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : name.slice(0, maxNameLength);
}
