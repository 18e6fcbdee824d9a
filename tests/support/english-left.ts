// Detection of untranslated English sentences on a screen, with any values in their placeholders.
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** Sentences by their keys. */
type Sentences = ReadonlyMap<string, string>;

/**
 * Words that prove nothing: they are spelled the same in English and in Italian or Portuguese, or are part of untranslated names and
 * titles.
 */
const sharedWords = new Set(['in', 'a', 'no', 'kit', 'kits', 'of']);

/**
 * Makes the finder for a language. It returns the key of the English sentence with these words, and undefined for all other words.
 * It is also undefined if the sentence is the same in both languages.
 */
export function englishFinder(english: Sentences, own: Sentences): (words: string) => string | undefined {
  const ownWords = new Set(own.values());
  const whole = new Map<string, string>();
  const patterns: { readonly key: string; readonly english: RegExp; readonly own: RegExp | undefined }[] = [];
  for (const [key, sentence] of english) {
    const translation = own.get(key);
    if (translation === sentence) continue;
    if (!sentence.includes('{')) {
      if (!ownWords.has(sentence)) whole.set(sentence, key);
    } else if (hasOwnWords(sentence)) {
      patterns.push({
        key,
        english: patternOf(sentence),
        own: translation === undefined ? undefined : patternOf(translation),
      });
    }
  }
  const ownPatterns = [...own]
    .filter(([key, sentence]) => sentence !== english.get(key) && sentence.includes('{'))
    .filter(([, sentence]) => hasOwnWords(sentence))
    .map(([, sentence]) => patternOf(sentence));
  return (words) => {
    // A sentence of the language may name an English title.
    if (ownWords.has(words) || ownPatterns.some((pattern) => pattern.test(words))) return undefined;
    const found = patterns.find(
      (pattern) => pattern.english.test(words) && pattern.own?.test(words) !== true,
    );
    return whole.get(words) ?? found?.key;
  };
}

/** Whether a sentence has words beside its placeholders by which one knows that it is English. */
export function hasOwnWords(sentence: string): boolean {
  const words =
    parse(sentence)
      .flatMap(literalsIn)
      .join(' ')
      .match(/\p{L}+/gu) ?? [];
  return words.some((word) => !sharedWords.has(word.toLowerCase()));
}

/** All that a sentence can read as: anything in its placeholders, each of its cases. */
function patternOf(sentence: string): RegExp {
  return new RegExp(`^${parse(sentence).map(sourceOf).join('')}$`, 'su');
}

function sourceOf(element: MessageFormatElement): string {
  switch (element.type) {
    case TYPE.literal:
      return element.value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    case TYPE.pound:
      return '[\\d.,\\s]+';
    case TYPE.tag:
      return element.children.map(sourceOf).join('');
    case TYPE.select:
    case TYPE.plural: {
      const cases = Object.values(element.options).map(({ value }) => value.map(sourceOf).join(''));
      return `(?:${cases.join('|')})`;
    }
    default:
      return '.+?';
  }
}

function literalsIn(element: MessageFormatElement): string[] {
  switch (element.type) {
    case TYPE.literal:
      return [element.value];
    case TYPE.tag:
      return element.children.flatMap(literalsIn);
    case TYPE.select:
    case TYPE.plural:
      return Object.values(element.options).flatMap(({ value }) => value.flatMap(literalsIn));
    default:
      return [];
  }
}
