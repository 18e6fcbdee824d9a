// Wording of the sentences: calm, polite, in their own language, and with one word for each thing.
import { describe, expect, test } from 'vitest';
import { languages } from '../../../../core/base/language.ts';
import { casesOf, wordsOf } from './sentence-shape.ts';
import { sentencesOf, translations } from './sentences.ts';
import { brazilian, familiar, italianOrders, vocabulary } from './vocabulary.ts';

const name = 'A name, which every language writes in this way.';
const loanword = 'The language uses the English word.';

/** Sentences, and cases of sentences, that read the same in English, each with its reason. */
const sameAsEnglish: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  el: {},
  it: { Quiz: loanword, Password: loanword },
  pt: { Portugal: name, Kits: loanword, Normal: 'Portuguese has the same word.' },
};
const namesEverywhere: Readonly<Record<string, string>> = {
  'IMPACT Kit': name,
  WhatsApp: name,
  Viber: name,
  Signal: name,
  QR: name,
  'Electron {electron}, Chromium {chrome}, Node {node}': name,
};

const projectTitle = 'Improving and Monitoring Protection systems Against Child Trafficking and exploitation';

/** English words that are no words of Italian, Portuguese or Greek: one of them is left over from a translation. */
const englishWords =
  /(?<!\p{L})(?:the|of|and|or|with|without|this|that|these|your?|are|is|not|from|was|were|have|has|will|can|cannot|which|when|where|its?|they|their|then|than|other|another|files|pages?)(?!\p{L})/iu;

/** Cases of counts that read the same in English, because the noun is the same. */
const sameCases: Readonly<Record<string, readonly string[]>> = { it: ['file', 'note'] };

/** Examples of what one types into the search box, and what is printed on keys: no sentences. */
const isSentence = (key: string): boolean => !/^(search\.examples|keys\.names)\./.test(key);

async function saidIn(language: (typeof languages)[number]): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await sentencesOf(language))].filter(([key]) => isSentence(key)));
}

const english = await saidIn('en');

function faults(sentences: ReadonlyMap<string, string>, isFault: (words: string) => boolean): string[] {
  return [...sentences].filter(([, text]) => isFault(wordsOf(text))).map(([key, text]) => `${key}: ${text}`);
}

/** The sign a sentence ends with, if any; the Greek question mark looks like a semicolon. */
function endOf(sentence: string): string {
  const end = /[.?:;…]$/u.exec(sentence)?.[0] ?? '';
  return end === ';' ? '?' : end;
}

describe.each(languages)('The words in %s', (language) => {
  test('raise no voice', async () => {
    expect(faults(await sentencesOf(language), (words) => /[!¡]/.test(words))).toEqual([]);
  });

  test('stand with the signs of print: quotation marks of the language, no straight ones', async () => {
    const foreign = language === 'en' ? /["'«»]/ : /["'“”„]/;
    expect(faults(await saidIn(language), (words) => foreign.test(words))).toEqual([]);
    expect(
      [...(await saidIn(language)).values()].filter((text) => /\.\.\.|--| {2}|^ | $/.test(text)),
    ).toEqual([]);
  });

  test.each(Object.keys(vocabulary))('have no second word for a %s', async (thing) => {
    const other = vocabulary[thing]?.[language].isNot;
    expect(faults(await saidIn(language), (words) => other?.test(words) ?? false)).toEqual([]);
  });
});

describe.each(translations)('Compared with English, %s', (language) => {
  test.each(Object.keys(vocabulary))('names every %s that English names', async (thing) => {
    const named = [...(await saidIn(language))].filter(([key]) =>
      vocabulary[thing]?.en.is.test(wordsOf(english.get(key) ?? '')),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(faults(new Map(named), (words) => !vocabulary[thing]?.[language].is.test(words))).toEqual([]);
  });

  test('leaves no sentence in English but names', async () => {
    const same = [...(await saidIn(language))].filter(
      ([key, text]) => english.get(key) === text && /\p{L}/u.test(wordsOf(text)),
    );
    const allowed = Object.keys({ ...namesEverywhere, ...sameAsEnglish[language] });
    expect(same.filter(([, text]) => !allowed.includes(text))).toEqual([]);
    expect(allowed.filter((text) => !same.some(([, other]) => other === text))).toEqual([]);
  });

  test('leaves no case of a count or choice in English', async () => {
    const left = [...(await saidIn(language))].flatMap(([key, text]) => {
      const known = new Set(casesOf(english.get(key) ?? ''));
      return casesOf(text)
        .filter((words) => known.has(words) && /\p{L}/u.test(words))
        .filter((words) => !sameCases[language]?.includes(words))
        .map((words) => `${key}: ${words}`);
    });
    expect(left).toEqual([]);
  });

  test('says no word that only English has', async () => {
    const left = faults(await saidIn(language), (words) =>
      englishWords.test(words.replace(projectTitle, '')),
    );
    expect(left).toEqual([]);
  });

  test('ends each sentence as English ends it', async () => {
    const other = [...(await saidIn(language))].filter(
      ([key, text]) => endOf(english.get(key) ?? '') !== endOf(text),
    );
    expect(other).toEqual([]);
  });

  test('speaks politely', async () => {
    expect(familiar[language]).toBeDefined();
    expect(faults(await saidIn(language), (words) => familiar[language]?.test(words) ?? true)).toEqual([]);
  });
});

test('The Portuguese is that of Portugal', async () => {
  expect(faults(await sentencesOf('pt'), (words) => brazilian.test(words))).toEqual([]);
});

test('The Italian gives no orders as to a friend', async () => {
  expect(faults(await sentencesOf('it'), (words) => italianOrders.test(words.trim()))).toEqual([]);
});

test('The Greek is written in Greek letters but for names', async () => {
  const names =
    /(?<!\p{L})(?:IMPACT|Anki|Kit|kit|Shift|USB|QR|HSDS|PDF|HTML|Markdown|PNG|UTF-8|CSV|JSON|FAT|GB|Windows|macOS|Linux|Esc|Speech Dispatcher|speech-dispatcher|espeak-ng|START-HERE\.html|program|MIT|CC BY|Electron|Chromium|Node|WhatsApp|Viber|Signal|vCard|A4|Adobe|Acrobat Reader|minisign|WCAG|AA|F6|axe|VoiceOver|Mac|NVDA|Orca|bagit\.txt|GIFT|Moodle)(?!\p{L})/gu;
  const left = faults(await saidIn('el'), (words) =>
    /\p{Script=Latin}/u.test(words.replace(projectTitle, '').replace(names, '')),
  );
  expect(left).toEqual([]);
});

test('On a sheet for others own words are told in one phrase, as those of whoever wrote them', async () => {
  const phrases = await Promise.all(
    languages.map(async (language) => {
      const sentences = await sentencesOf(language);
      return [language, `${sentences.get('answerSheet.own')}, ${sentences.get('answerSheet.writtenOn')}`];
    }),
  );
  expect(Object.fromEntries(phrases)).toEqual({
    en: 'Own words, written on {day}',
    el: 'Προσωπική σημείωση, γράφτηκε στις {day}',
    it: 'Parole proprie, scritte il {day}',
    pt: 'Palavras próprias, escritas em {day}',
  });
});
