// Choice of voices for reading aloud: only local voices, in the language of the text.
import type { Language } from '../base/language.ts';

/** A voice as the system offers it. */
export type Voice = {
  /** Unique on this computer. */
  readonly id: string;
  readonly name: string;
  /** BCP 47, such as `pt-BR`; some systems write it with an underscore. */
  readonly language: string;
  /** False if the voice sends the text to a service. Such a voice is never used. */
  readonly isLocal: boolean;
  readonly isDefault: boolean;
};

/** Speech rates; 1 is the usual speed. */
export const speechRates = [0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8, 2] as const;

const ownRegions: Readonly<Record<Language, string>> = { en: 'gb', el: 'gr', it: 'it', pt: 'pt' };

/**
 * The voices for a language, the preferred one first. Voices of the program's region come first, then the system's default, then by
 * name. The hundreds of espeak variants (`English+Adam`) are left out.
 */
export function voicesFor(language: Language, voices: readonly Voice[]): readonly Voice[] {
  const own = voices.filter((voice) => voice.isLocal && partsOf(voice)[0] === language);
  const plain = own.filter(({ name }) => !isVariant(name, own));
  return plain.toSorted(
    (one, other) =>
      rank(one, language) - rank(other, language) || one.name.localeCompare(other.name, language),
  );
}

/** The voice to use: the one that the person chose for the language, if it still exists. */
export function chooseVoice(fitting: readonly Voice[], chosenId: string | undefined): Voice | undefined {
  return fitting.find(({ id }) => id === chosenId) ?? fitting[0];
}

/** A tag without a region means the country of origin of the language. */
function rank(voice: Voice, language: Language): number {
  const regions = partsOf(voice).slice(1);
  const region = regions.includes(ownRegions[language]) ? 0 : regions.length === 0 ? 1 : 2;
  return region * 2 + (voice.isDefault ? 0 : 1);
}

function partsOf({ language }: Voice): readonly string[] {
  return language.toLowerCase().split(/[-_]/);
}

function isVariant(name: string, voices: readonly Voice[]): boolean {
  const [plain = '', rest] = name.split('+');
  return (
    rest !== undefined && voices.some((voice) => !voice.name.includes('+') && voice.name.startsWith(plain))
  );
}
