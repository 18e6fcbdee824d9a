// Which kit an item is from, where that is not the first one, and which other kits have it: one quiet word beside other facts.
import { createContext, type ReactNode, useContext } from 'react';
import { useTranslations } from 'use-intl';
import { kitOf, type ReadyLibrary, useLibraryStore } from '../data/db/library-store.ts';
import { useFormats } from '../text/use-formats.ts';
import { useKitName } from '../text/use-kit-name.ts';
import styles from './from-kit.module.css';
import { classes } from './layout.ts';
import { textClass } from './text.ts';

/** More kits than these are counted in a row; the open item names them all. */
const mostNamed = 2;

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

const SaidAbove = createContext<string | undefined>(undefined);

/** Around a list: rows that are all of one kit are said to be once, above them, and not at each. */
export function RowsOfKits({
  ids,
  children,
}: {
  readonly ids: readonly string[];
  readonly children: ReactNode;
}) {
  const t = useTranslations('common');
  const nameOf = useKitName();
  const library = useLibraryStore((state) => state.ready);
  const only = library && onlyKit(library, ids);
  const isSaid = only !== undefined && only !== library?.parts[0].kitId;
  return (
    <SaidAbove value={isSaid ? only : undefined}>
      {isSaid && (
        <p className={classes(textClass('small', 'quiet'), styles['above'])} data-from-kit>
          {t('fromKit', { kit: nameOf(only).text })}
        </p>
      )}
      {children}
    </SaidAbove>
  );
}

/** The kit that several items are all of; undefined when they are of different kits, or when there is one item. */
function onlyKit(library: ReadyLibrary, ids: readonly string[]): string | undefined {
  const kits = new Set(ids.map((id) => kitOf(library, id).kitId));
  return ids.length > 1 && kits.size === 1 ? [...kits][0] : undefined;
}

function useKitWords(id: string, alsoIn: readonly string[]): readonly string[] {
  const t = useTranslations('common');
  const nameOf = useKitName();
  const { list } = useFormats();
  const library = useLibraryStore((state) => state.ready);
  const saidAbove = useContext(SaidAbove);
  if (!library) return [];
  const titleOf = (of: string): string => nameOf(kitOf(library, of).kitId).text;
  const own = kitOf(library, id);
  const alsoWords = (): string =>
    alsoIn.length > mostNamed
      ? t('alsoInKits', { count: alsoIn.length })
      : t('alsoInKit', { kits: list(alsoIn.map(titleOf)) });
  return [
    ...(own === library.parts[0] || own.kitId === saidAbove ? [] : [t('fromKit', { kit: titleOf(id) })]),
    ...(own.isVerified ? [] : [t('publisherNotVerified')]),
    ...(alsoIn.length === 0 ? [] : [alsoWords()]),
  ];
}
