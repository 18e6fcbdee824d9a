// `kit keys words`: prints the fingerprint of a key as words, or compares it with given words.
import { basename } from 'node:path';
import type { Language } from '../core/base/language.ts';
import { assertNever } from '../core/base/result.ts';
import { fingerprintOf } from '../core/kit/fingerprint.ts';
import { type KeyWordsReading, keyWordCount, keyWordsOf, readKeyWords } from '../core/kit/key-words.ts';
import { languageCodes } from '../core/search/segment-format.ts';
import type { CliOutput } from './cli-output.ts';
import { exitCodes } from './exit-codes.ts';
import { readPublicKey } from './key-files.ts';
import { parseCommandArgs } from './parse-args.ts';

const options = { language: { type: 'string' }, compare: { type: 'string' } } as const;

/** `keys words <file.pub>`: in all four languages or in one; `--compare` checks given words. */
export async function keyWordsCommand(args: readonly string[], out: CliOutput): Promise<number> {
  const read = parseCommandArgs(args, options, ['file']);
  if ('fault' in read) return out.misuse(read.fault);
  const { language: named, compare } = read.values;
  const languages = languageCodes.filter((code) => named === undefined || code === named);
  if (languages.length === 0)
    return out.misuse(`There are no words in "${named}", only in ${languageCodes.join(', ')}.`);
  const [place = ''] = read.places;
  const key = await readPublicKey(place);
  if (!key.ok) return out.refuse([key.problem]);
  const { keyId, publicKey } = key.value;
  const fingerprint = fingerprintOf(publicKey);
  const fault = compare === undefined ? undefined : differenceIn(compare, fingerprint, languages);
  if (fault !== undefined) return out.refuse([{ code: 'key-invalid', file: basename(place), reason: fault }]);
  const said = languages.map((language) => [language, keyWordsOf(fingerprint, language) ?? []] as const);
  out.answer({ isGood: true, keyId, publicKey, fingerprint, words: Object.fromEntries(said) }, [
    ...(compare === undefined ? [] : ['the words are those of the key']),
    `key id: ${keyId}`,
    `fingerprint: ${fingerprint}`,
    ...said.map(([language, list]) => `words (${language}): ${list.join(' ')}`),
  ]);
  return exitCodes.good;
}

/** Why words are not those of a fingerprint in any of the languages; undefined if they are. */
function differenceIn(text: string, fingerprint: string, languages: readonly Language[]): string | undefined {
  const faults: Fault[] = [];
  for (const language of languages) {
    const reading = readKeyWords(text, language);
    if (reading.kind === 'good') {
      const isSame = reading.words.join(' ') === keyWordsOf(fingerprint, language)?.join(' ');
      return isSame ? undefined : 'the words are those of another key';
    }
    faults.push(reading);
  }
  const [best] = faults.toSorted((one, other) => reach(other) - reach(one));
  if (!best) throw new Error('words are read in one language at least');
  return faultLine(best);
}

type Fault = Exclude<KeyWordsReading, { readonly kind: 'good' }>;

/** Progress of a reading. The language in which most words were understood is the most probable one. */
function reach(reading: Fault): number {
  return reading.kind === 'word-unknown' ? reading.position : Number.POSITIVE_INFINITY;
}

function faultLine(reading: Fault): string {
  switch (reading.kind) {
    case 'word-unknown':
      return `word ${reading.position}, "${reading.word}", is in no list`;
    case 'count-wrong':
      return `a key has ${keyWordCount} words, here are ${reading.count}`;
    case 'check-differs':
      return 'a word is wrong or in the wrong place: the last word does not fit the others';
    default:
      return assertNever(reading);
  }
}
