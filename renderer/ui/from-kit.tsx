// Which kit an item is from, where that is not the first one, and which other kits have it: one quiet word beside other facts.
import { useTranslations } from 'use-intl';
import { chooseText } from '../../core/base/local-text.ts';
import { kitOf, useLibraryStore } from '../data/db/library-store.ts';
import { useLanguage } from '../data/user-data/settings.ts';
import { useFormats } from '../text/use-formats.ts';
import { textClass } from './text.ts';

/** What is said of the kits of an item. */
type FromKitProps = {
  readonly id: string;
  /** Ids of the same item in other kits. */
  readonly alsoIn?: readonly string[] | undefined;
  readonly className?: string | undefined;
};

/** The words; nothing while there is one kit, unless nobody knows its publisher. */
export function FromKit({ id, alsoIn = [], className }: FromKitProps) {
  const words = useKitWords(id, alsoIn);
  return words.map((text) => (
    <span key={text} className={className} data-from-kit>
      {text}
    </span>
  ));
}

/** The same as a line of its own. */
export function FromKitLine({ id, alsoIn = [] }: Omit<FromKitProps, 'className'>) {
  const words = useKitWords(id, alsoIn);
  if (words.length === 0) return null;
  return (
    <p className={textClass('small', 'quiet')} data-from-kit>
      {words.join(' · ')}
    </p>
  );
}

/** Says at an item of a kit whose publisher nobody verified that it is so, after the note that a row has. */
export function useRowNote(): (id: string, note?: string) => string {
  const t = useTranslations('common');
  const library = useLibraryStore((state) => state.ready);
  return (id, note) => {
    const isVerified = !library || kitOf(library, id).isVerified;
    return [note, isVerified ? undefined : t('publisherNotVerified')].filter(Boolean).join(' · ');
  };
}

function useKitWords(id: string, alsoIn: readonly string[]): readonly string[] {
  const t = useTranslations('common');
  const language = useLanguage();
  const { list } = useFormats();
  const library = useLibraryStore((state) => state.ready);
  if (!library) return [];
  const titleOf = (of: string): string => chooseText(kitOf(library, of).catalogue.title, language).text;
  const own = kitOf(library, id);
  return [
    ...(own === library.parts[0] ? [] : [t('fromKit', { kit: titleOf(id) })]),
    ...(own.isVerified ? [] : [t('publisherNotVerified')]),
    ...(alsoIn.length === 0 ? [] : [t('alsoInKit', { kits: list(alsoIn.map(titleOf)) })]),
  ];
}
