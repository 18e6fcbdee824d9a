// Names of the kits in use: their titles, told apart where two are equal.
import type { Language } from '../../core/base/language.ts';
import { chooseText } from '../../core/base/local-text.ts';
import type { ReadyKit } from '../data/db/library-store.ts';

/** What a kit is called, and the language of its title. */
export type KitName = { readonly text: string; readonly language: Language };
type NamedKit = Pick<ReadyKit, 'kitId'> & {
  readonly kit: Pick<ReadyKit['kit'], 'version' | 'trust'>;
  readonly catalogue: Pick<ReadyKit['catalogue'], 'title'>;
};

/**
 * The names by the ids of the kits. Kits with one title also have their publisher, then their version, at last their id. Only a name that
 * is bound to a key tells kits apart: everybody may claim one.
 */
export function kitNames(parts: readonly NamedKit[], language: Language): ReadonlyMap<string, KitName> {
  const titles = new Map(parts.map(({ kitId, catalogue }) => [kitId, chooseText(catalogue.title, language)]));
  const marksOf = ({ kitId, kit }: NamedKit): readonly string[] => {
    const publisher = kit.trust.publisher ?? kitId;
    return [publisher, `${publisher}, ${kit.version}`, kitId];
  };
  return new Map(
    parts.map((part) => {
      const title = titles.get(part.kitId) ?? { text: part.kitId, language };
      const twins = parts.filter((other) => other !== part && titles.get(other.kitId)?.text === title.text);
      if (twins.length === 0) return [part.kitId, title];
      const mark = marksOf(part).find((own, at) => twins.every((other) => marksOf(other)[at] !== own));
      return [part.kitId, { ...title, text: `${title.text} (${mark ?? part.kitId})` }];
    }),
  );
}
