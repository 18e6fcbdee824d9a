// Words of a key: four lists without confusable words, and a lossless mapping that detects errors.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../../core/kit/fingerprint.ts';
import {
  bareWord,
  keyWordCount,
  keyWordLists,
  keyWordsOf,
  readKeyWords,
} from '../../../../core/kit/key-words.ts';

const languages = ['en', 'el', 'it', 'pt'] as const;
const digits = fc
  .array(fc.integer({ min: 0, max: 99_999 }), { minLength: 8, maxLength: 8 })
  .map((groups) => groups.map((group) => String(group).padStart(5, '0')).join(' '));
const language = fc.constantFrom(...languages);

const numberOf = (fingerprint: string): bigint => BigInt(fingerprint.replaceAll(' ', ''));
const fingerprintFor = (number: bigint): string =>
  (number.toString().padStart(40, '0').match(/.{5}/g) ?? []).join(' ');

/** The number that eleven words say, worked out the other way round. */
function numberSaid(words: readonly string[], of: (typeof languages)[number]): bigint {
  const list = keyWordLists[of];
  return words.slice(0, -1).reduce((sum, word) => sum * 1024n + BigInt(list.indexOf(word)), 0n);
}

/** True when one letter more, less, other, or two neighbours swapped make one of the other. */
function isOneSlipAway(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const [rest, otherRest] = [one.slice(same), other.slice(same)];
  const isSwap = rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2);
  return (
    isSwap ||
    rest.slice(1) === otherRest.slice(1) ||
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1)
  );
}

describe.each(languages)('the list of words in %s', (of) => {
  const list = keyWordLists[of];
  const bare = list.map(bareWord);

  it('has 1024 words, each once, however they are accented', () => {
    expect(list).toHaveLength(1024);
    expect(new Set(bare).size).toBe(1024);
  });

  it('has short words in one spelling, in lower case of its own alphabet', () => {
    const letters = of === 'el' ? /^\p{Script=Greek}{3,9}$/u : /^\p{Script=Latin}{3,9}$/u;
    expect(list.filter((word) => !letters.test(word.normalize('NFC')))).toEqual([]);
    expect(list.filter((word) => word !== word.toLowerCase().normalize('NFC'))).toEqual([]);
  });

  it('is distinct in the first four letters, and no word is a prefix of another', () => {
    const begins = bare.map((word) => word.slice(0, 4));
    expect(begins.filter((begin, index) => begins.indexOf(begin) !== index)).toEqual([]);
    const short = bare.filter((word) => word.length < 4);
    expect(short.filter((word) => bare.some((other) => other !== word && other.startsWith(word)))).toEqual(
      [],
    );
  });

  it('has no two words one slip apart', () => {
    const near = bare.flatMap((word, index) =>
      bare.slice(index + 1).flatMap((other) => (isOneSlipAway(word, other) ? [`${word} ${other}`] : [])),
    );
    expect(near).toEqual([]);
  });

  it('stays in its order, so that a key keeps its words', () => {
    expect(bare).toEqual(bare.toSorted());
  });
});

it('writes Greek words with their accent', () => {
  const accented = keyWordLists.el.filter((word) => /[άέήίόύώΐΰ]/.test(word));
  const oneSyllable = keyWordLists.el.filter((word) => !accented.includes(word));
  expect(accented.length).toBeGreaterThan(1000);
  expect(
    oneSyllable.filter((word) => (bareWord(word).match(/αι|ει|οι|ου|ιω|[αεηιουω]/g) ?? []).length > 1),
  ).toEqual([]);
});

describe('the words of a key', () => {
  it('say 110 bits of the fingerprint in each language, and nothing is lost', () => {
    fc.assert(
      fc.property(digits, language, (fingerprint, of) => {
        const words = keyWordsOf(fingerprint, of) ?? [];
        expect(words).toHaveLength(keyWordCount);
        expect(numberSaid(words, of)).toBe(numberOf(fingerprint) % 2n ** 110n);
      }),
    );
  });

  it('reach every word in every place', () => {
    for (const of of languages) {
      for (let place = 0; place < 1024; place += 1) {
        const everywhere = Array.from({ length: 11 }).reduce<bigint>(
          (sum) => sum * 1024n + BigInt(place),
          0n,
        );
        const words = keyWordsOf(fingerprintFor(everywhere), of) ?? [];
        expect(new Set(words.slice(0, 11))).toEqual(new Set([keyWordLists[of][place]]));
      }
    }
  });

  it('stay the same for a known key', () => {
    const known = fingerprintOf('RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3');
    expect(languages.map((of) => keyWordsOf(known, of)?.join(' '))).toMatchInlineSnapshot(`
      [
        "blink gumboot boat energy january wax lily briefcase bugle shrimp delta freckle",
        "αύρα κορώνα άχυρο θάλασσα λωρίδα χείμαρρος μυστρί βεστιάριο βόλτα σπόρος έπαινος καρίνα",
        "bacheca garbo ballata domenica incrocio verde lumaca binario borgo savana cosmo fervore",
        "assobio filme atlas data grama veludo joia balde barulho refresco cobalto época",
      ]
    `);
  });

  it('are none for what is no fingerprint', () => {
    for (const text of ['', '12345', '1'.repeat(40), `${'12345 '.repeat(8)}`, 'abcde '.repeat(8).trim()])
      expect(keyWordsOf(text, 'en')).toBeUndefined();
  });
});

describe('words read back', () => {
  it('are understood without accents, in capitals, with commas and line ends', () => {
    fc.assert(
      fc.property(digits, language, fc.constantFrom(' ', ', ', '\n', ' - '), (fingerprint, of, between) => {
        const words = keyWordsOf(fingerprint, of) ?? [];
        const plain = words.map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''));
        for (const typed of [words, plain, words.map((word) => word.toUpperCase())])
          expect(readKeyWords(typed.join(between), of)).toEqual({ kind: 'good', words });
      }),
    );
  });

  it('are refused whenever one word is another', () => {
    const place = fc.integer({ min: 0, max: keyWordCount - 1 });
    fc.assert(
      fc.property(digits, language, place, fc.integer({ min: 1, max: 1023 }), (fingerprint, of, at, step) => {
        const words = [...(keyWordsOf(fingerprint, of) ?? [])];
        const list = keyWordLists[of];
        words[at] = list[(list.indexOf(words[at] ?? '') + step) % 1024] ?? '';
        expect(readKeyWords(words.join(' '), of)).toEqual({ kind: 'check-differs' });
      }),
    );
  });

  it('are refused whenever two different words changed places', () => {
    const place = fc.integer({ min: 0, max: keyWordCount - 2 });
    fc.assert(
      fc.property(digits, language, place, place, (fingerprint, of, one, other) => {
        const words = [...(keyWordsOf(fingerprint, of) ?? [])];
        fc.pre(words[one] !== words[other]);
        [words[one], words[other]] = [words[other] ?? '', words[one] ?? ''];
        expect(readKeyWords(words.join(' '), of)).toEqual({ kind: 'check-differs' });
      }),
    );
  });

  it('are refused with the word nobody knows, or with how many there are', () => {
    const words = keyWordsOf('12345 '.repeat(8).trim(), 'it') ?? [];
    expect(readKeyWords([...words.slice(0, 4), 'xyz', ...words.slice(5)].join(' '), 'it')).toEqual({
      kind: 'word-unknown',
      word: 'xyz',
      position: 5,
    });
    expect(readKeyWords(words.slice(1).join(' '), 'it')).toEqual({ kind: 'count-wrong', count: 11 });
    expect(readKeyWords('', 'it')).toEqual({ kind: 'count-wrong', count: 0 });
  });
});
