// Rules of an answer: prefixes, guesses only without other matches, phrases, excluded words, stop words.
import { describe, expect, test } from 'vitest';
import { search } from '../../../../core/search/search.ts';
import { keysOf, openAll, reports, wholeKeysOf } from './library.ts';

const english = openAll(
  reports(
    [
      'The guardian of the child was appointed.',
      'A guarded door.',
      'Best interests of the child come first.',
      'The child has interests; the best are listed.',
      'Trafficking in human beings and trafficker networks.',
      'The 116000 hotline.',
      'Directive 2011/36/EU',
      'The state of the art',
    ],
    'en',
  ),
);

describe('Beginnings', () => {
  test('match longer words from three characters on, while typing', () => {
    expect(keysOf(english, 'gua', { isTyping: true }).sort()).toEqual(['r1.en#1', 'r2.en#1']);
    expect(keysOf(english, 'gu', { isTyping: true })).toEqual([]);
  });

  test('find nothing longer once the word is finished by a blank', () => {
    const { hits, how } = search(english, 'traf ', { isTyping: true });
    // No word is «traf»: longer ones are shown, and it is said.
    expect(hits.map((hit) => hit.key)).toEqual(['r5.en#1']);
    expect(how).toEqual([{ kind: 'longer-words', word: 'traf', used: ['trafficker', 'trafficking'] }]);
    expect(search(english, 'guard ', { isTyping: true }).hits.map((hit) => hit.key)).toEqual(['r2.en#1']);
  });

  test('only the last word is unfinished', () => {
    expect(keysOf(english, 'guar child', { isTyping: true })[0]).toBe('r1.en#1');
    expect(search(english, 'child gua', { isTyping: true }).how).toEqual([]);
  });

  test('a word itself outranks its forms, and these outrank longer words', () => {
    const segments = openAll(reports(['guards stand', 'guardianship law', 'guard here'], 'en'));
    expect(keysOf(segments, 'guard', { isTyping: true })).toEqual(['r3.en#1', 'r1.en#1', 'r2.en#1']);
  });
});

describe('Guesses', () => {
  test('are made only when nothing has the word', () => {
    const segments = openAll(reports(['the form was filled', 'the farm was sold'], 'en'));
    expect(keysOf(segments, 'form')).toEqual(['r1.en#1']);
    expect(search(segments, 'form').how).toEqual([]);
    const guessed = search(segments, 'fomr');
    expect(guessed.hits.map((hit) => hit.key)).toEqual(['r1.en#1']);
    expect(guessed.how).toEqual([{ kind: 'near-words', word: 'fomr', used: ['form'] }]);
  });

  test('a swap of two letters, a wrong first letter, a letter too many and one too few are one mistake each', () => {
    for (const wrong of ['gaurdian', 'huardian', 'guarddian', 'guardin']) {
      expect(keysOf(english, wrong), wrong).toEqual(['r1.en#1']);
    }
  });

  test('are never made for short words and numbers', () => {
    expect(keysOf(english, 'artt')).toEqual(['r8.en#1']);
    expect(keysOf(english, 'atr')).toEqual([]);
    expect(keysOf(english, '116001')).toEqual([]);
    expect(keysOf(english, '2012')).toEqual([]);
  });

  test('a word of another language is matched as typed before any guess', () => {
    const segments = openAll([...reports(['guardian angels'], 'en'), ...reports(['il guardiano'], 'it')]);
    expect(keysOf(segments, 'guardiano')).toEqual(['r1.it#1']);
  });
});

describe('Greek by other keys', () => {
  const greek = openAll(
    reports(
      ['Το θύμα και ο επίτροπος', 'Ο ανήλικος μόνος', 'Χαμόγελο του Παιδιού', 'εμπορία ανθρώπων'],
      'el',
    ),
  );

  test('Greeklish is read as Greek', () => {
    for (const [typed, key] of [
      ['thyma', 'r1.el#1'],
      ['thima', 'r1.el#1'],
      ['epitropos', 'r1.el#1'],
      ['anilikos', 'r2.el#1'],
      ['xamogelo', 'r3.el#1'],
      ['chamogelo', 'r3.el#1'],
      ['emporia anthropon', 'r4.el#1'],
    ] as const) {
      expect(keysOf(greek, typed)[0], typed).toBe(key);
    }
    expect(search(greek, 'thyma').how).toEqual([{ kind: 'greek-letters', word: 'thyma', used: ['θυμα'] }]);
  });

  test('a keyboard left in English is understood, finished or not', () => {
    const answer = search(greek, 'empor;ia anur;vpvn');
    expect(answer.hits.map((hit) => hit.key)).toEqual(['r4.el#1']);
    expect(answer.how).toEqual([{ kind: 'keyboard', text: 'εμπορια ανθρωπων' }]);
    expect(keysOf(greek, 'xamog', { isTyping: true })).toEqual(['r3.el#1']);
  });

  test('a keyboard left in Greek is understood', () => {
    const answer = search(english, 'γθαρδιαν');
    expect(answer.hits.map((hit) => hit.key)).toEqual(['r1.en#1']);
    expect(answer.how).toEqual([{ kind: 'keyboard', text: 'guardian' }]);
  });

  test('a single letter does not show the keyboard layout', () => {
    const lettered = openAll([...reports(['annex p'], 'en'), ...reports(['παιδί'], 'el')]);
    for (const isTyping of [false, true]) {
      const { hits, how } = search(lettered, 'π', { isTyping });
      expect(hits).toEqual([]);
      expect(how.map(({ kind }) => kind)).not.toContain('keyboard');
    }
    expect(keysOf(lettered, 'αννεχ π')).toEqual(['r1.en#1']);
  });

  test('Latin words of the library are never read as Greek', () => {
    const mixed = openAll([...reports(['mena alone'], 'en'), ...reports(['μένα'], 'el')]);
    expect(keysOf(mixed, 'mena')).toEqual(['r1.en#1']);
    expect(search(mixed, 'mena').how).toEqual([]);
  });
});

describe('Phrases', () => {
  test('find words side by side in their order', () => {
    expect(keysOf(english, '"best interests"')).toEqual(['r3.en#1']);
    expect(keysOf(english, '«best interests»')).toEqual(['r3.en#1']);
    expect(keysOf(english, '“interests of the child”')).toEqual(['r3.en#1']);
  });

  test('fall back to other forms, then to separate words, and this is reported', () => {
    const forms = search(english, '"best interest"');
    expect(forms.hits.map((hit) => hit.key)).toEqual(['r3.en#1']);
    expect(forms.how).toEqual([{ kind: 'phrase-forms', phrase: 'best interest' }]);
    const apart = search(english, '"child interests"');
    expect(wholeKeysOf(english, '"child interests"').sort()).toEqual(['r3.en#1', 'r4.en#1']);
    expect(apart.how).toEqual([{ kind: 'phrase-apart', phrase: 'child interests' }]);
  });

  test('an unfinished phrase is a phrase already', () => {
    expect(keysOf(english, '"best inter', { isTyping: true })).toEqual(['r3.en#1']);
  });

  test('numbers are found however they are grouped', () => {
    expect(keysOf(english, '116 000')).toEqual(['r6.en#1']);
    expect(keysOf(english, '11 60 00')).toEqual(['r6.en#1']);
    expect(keysOf(english, '2011/36')).toEqual(['r7.en#1']);
  });
});

describe('Words left out', () => {
  test('a minus sign leaves a word out, in all its forms', () => {
    expect(keysOf(english, 'child').sort()).toEqual(['r1.en#1', 'r3.en#1', 'r4.en#1']);
    expect(keysOf(english, 'child -guardians')).not.toContain('r1.en#1');
    expect(keysOf(english, 'child -"best interests"').sort()).toEqual(['r1.en#1', 'r4.en#1']);
  });

  test('a hyphen inside a word leaves nothing out', () => {
    const segments = openAll(reports(['cross-border work', 'border control'], 'en'));
    expect(wholeKeysOf(segments, 'cross-border')).toEqual(['r1.en#1']);
  });

  test('nothing but words to leave out finds nothing', () => {
    expect(keysOf(english, '-child')).toEqual([]);
  });
});

describe('Filling words', () => {
  test('never decide', () => {
    expect(keysOf(english, 'the guardian').sort()).toEqual(keysOf(english, 'guardian').sort());
    expect(keysOf(english, 'what is the guardian for').at(0)).toBe('r1.en#1');
    expect(search(english, 'of the guardian').how).toEqual([]);
  });

  test('that are nowhere are not guessed at', () => {
    const segments = openAll(reports(['guardian', 'anderson'], 'en'));
    const { hits, how } = search(segments, 'and guardian', { isTyping: true });
    expect(hits.map(({ key }) => key)).toEqual(['r1.en#1']);
    expect(how).toEqual([]);
  });

  test('are searched when there is nothing else', () => {
    expect(keysOf(english, 'the').length).toBeGreaterThan(0);
    expect(keysOf(english, '"of the art"')).toEqual(['r8.en#1']);
  });

  test('of one language do not count in texts of another', () => {
    const segments = openAll([
      ...reports(['la tratta di persone', 'il corso'], 'it'),
      ...reports(['la trata'], 'pt'),
    ]);
    expect(keysOf(segments, 'che cosa è la tratta')[0]).toBe('r1.it#1');
  });
});

describe('QueryOptions for less', () => {
  test('texts with all words come alone where there are enough of them', () => {
    const texts = Array.from({ length: 10 }, () => 'an interpreter to use');
    const segments = openAll(reports([...texts, 'the interpreter listens'], 'en'));
    const { hits, total } = search(segments, 'use interpreter');
    expect(hits.map(({ isPartial }) => isPartial)).toEqual(texts.map(() => false));
    expect(total).toBe(10);
  });

  test('where few texts have all words, those with some follow them and say so', () => {
    const chance = `${'other things '.repeat(60)} of use to nobody, an interpreter neither`;
    const segments = openAll(
      reports([chance, 'Interpreter', 'The interpreter: an interpreter listens', 'the door'], 'en'),
    );
    const { hits, total, how } = search(segments, 'use interpreter');
    expect(hits.map(({ key, isPartial }) => [key, isPartial])).toEqual([
      ['r1.en#1', false],
      ['r3.en#1', true],
      ['r2.en#1', true],
    ]);
    expect([total, how]).toEqual([3, []]);
    expect(search(segments, 'use interpreter', { filters: { languages: ['it'] } }).total).toBe(0);
    expect(keysOf(segments, 'use interpreter -listens')).toEqual(['r1.en#1', 'r2.en#1']);
    expect(keysOf(segments, 'use interpreter', { offset: 1, limit: 1 })).toEqual(['r3.en#1']);
  });

  test('where few texts have all of many words, those with most of them follow, else those with any', () => {
    const segments = openAll(reports(['age check child', 'age check', 'child', 'age'], 'en'));
    expect(keysOf(segments, 'age check child')).toEqual(['r1.en#1', 'r2.en#1']);
    const apart = openAll(reports(['age check child', 'child', 'age'], 'en'));
    expect(keysOf(apart, 'age check child').sort()).toEqual(['r1.en#1', 'r2.en#1', 'r3.en#1']);
  });

  test('where few texts have half of many words, those follow that have one of them, but no mere number and no word of every text', () => {
    const segments = openAll(
      reports(
        [
          'a scene: photos, online',
          'grooming',
          'online',
          'child',
          'page 15',
          ...Array.from({ length: 30 }, () => 'child and parents'),
        ],
        'en',
      ),
    );
    for (const line of ['online grooming photos child', 'online grooming photos 15']) {
      const { hits, how } = search(segments, line);
      expect([line, hits.map(({ key }) => key)]).toEqual([line, ['r1.en#1', 'r2.en#1', 'r3.en#1']]);
      expect([hits.every(({ isPartial }) => isPartial), how.length]).toEqual([true, 1]);
    }
    expect(keysOf(segments, 'online grooming photos child', { filters: { languages: ['it'] } })).toEqual([]);
  });

  test('of texts that lack some words those come first that have the rarer ones', () => {
    const segments = openAll(
      reports(
        [
          ...Array.from({ length: 6 }, () => 'says looks comes goes takes'),
          'says doctor hospital passport',
          ...Array.from({ length: 30 }, () => 'another text'),
        ],
        'en',
      ),
    );
    expect(keysOf(segments, 'says looks comes goes takes doctor hospital passport')[0]).toBe('r7.en#1');
  });

  test('where all but filling words stand nowhere, nothing is found', () => {
    const segments = openAll(reports(['the door and the house', 'a door'], 'en'));
    expect(keysOf(segments, 'the voodoo')).toEqual([]);
    expect(search(segments, 'the voodoo').how).toEqual([{ kind: 'some-words', words: ['voodoo'] }]);
    expect(keysOf(segments, 'the')).toEqual(['r1.en#1']);
    expect(keysOf(segments, 'the voodoo door')).toHaveLength(2);
  });

  test('if no text has all words, those with most of them are found, and this is reported', () => {
    const { hits, how } = search(english, 'guardian trafficking networks');
    expect(hits[0]).toMatchObject({ key: 'r5.en#1', isPartial: true });
    expect(how).toEqual([{ kind: 'some-words', words: [] }]);
  });

  test('a word that is nowhere is named', () => {
    const { hits, how } = search(english, 'guardian qqqqqqq');
    expect(hits[0]).toMatchObject({ key: 'r1.en#1', isPartial: true });
    expect(how).toContainEqual({ kind: 'some-words', words: ['qqqqqqq'] });
  });
});
