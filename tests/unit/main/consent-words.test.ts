// Questions of main in four languages, with the names that the screens use.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages, localeTags } from '../../../core/base/language.ts';
import { erasablePartSchema } from '../../../core/user-data/user-event.ts';
import { inWords } from '../../../main/consent-words.ts';
import { makePublisher } from '../../support/make-kit.ts';

const messages = join(import.meta.dirname, '..', '..', '..', 'renderer', 'text', 'messages');
const settingsIn = (language: string) =>
  JSON.parse(readFileSync(join(messages, language, 'settings.json'), 'utf8')) as {
    parts: Record<string, string>;
    withdraw: string;
    eraseNow: string;
    eraseEverything: string;
  };

describe.each(languages)('The questions in %s', (language) => {
  const settings = settingsIn(language);
  const people = JSON.parse(readFileSync(join(messages, language, 'people.json'), 'utf8')) as {
    remove: string;
    nameless: string;
  };

  it('name what is erased as the settings name it', () => {
    const parts = erasablePartSchema.options;
    const { detail, agree } = inWords({ kind: 'erase', parts }, language);
    expect(detail.split('\n').slice(0, parts.length)).toEqual(parts.map((part) => settings.parts[part]));
    expect(agree).toBe(settings.eraseNow);
  });

  it('name a person without hidden characters, and one without a name by their place', () => {
    const asked = { kind: 'remove-person', name: 'Maria\u202E $& $1', number: 2 } as const;
    const { message, agree } = inWords(asked, language);
    expect(message).toContain('Maria $& $1');
    expect(message).not.toContain('\u202E');
    expect(agree).toBe(people.remove);
    const { message: unnamed } = inWords({ kind: 'remove-person', number: 2 }, language);
    expect(unnamed).toContain(people.nameless.replace('{number}', '2'));
  });

  it('name the day of a copy as the screens do, the day before the month', () => {
    const asked = { kind: 'restore', madeAt: '2026-03-04T15:21:00', counts: new Map() } as const;
    const { message } = inWords(asked, language);
    const day = new Intl.DateTimeFormat(localeTags[language], { dateStyle: 'long' });
    expect(message).toContain(day.format(new Date(asked.madeAt)));
  });

  it('end with the word of the button that asks to erase everything', () => {
    const { message, detail, agree } = inWords({ kind: 'erase-everything' }, language);
    expect([message, detail].every((text) => text.length > 20)).toBe(true);
    expect(agree).toBe(settings.eraseEverything);
  });

  it('name a publisher without hidden characters, and the fingerprint of the key', async () => {
    const { publicKey } = (await makePublisher()).trusted;
    const question = { kind: 'withdraw-key', publisher: 'Example\u202E $& $1', publicKey } as const;
    const { message, detail, agree } = inWords(question, language);
    expect(message).toContain('Example $& $1');
    expect(message).not.toContain('\u202E');
    expect(detail).toMatch(/^(\d{5} ?){8}\n\n/);
    expect(agree).toBe(settings.withdraw);
  });
});
