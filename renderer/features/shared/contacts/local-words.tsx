// Words of a contact in the language a person gets, with the matches marked.
import { createContext, type ReactNode, useContext } from 'react';
import type { Language } from '../../../../core/base/language.ts';
import type { LocalText } from '../../../../core/base/local-text.ts';
import { chooseText } from '../../../../core/base/local-text.ts';
import type { Matcher } from '../../../../core/search/matcher.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { MarkedText } from '../../../ui/excerpted.tsx';

/** What marks the words of the contacts inside; nothing is marked without it. */
export const WordsMatcher = createContext<Matcher | undefined>(undefined);

/** A wording of a text in several languages, in an element that says in which it is. */
export function LocalWords({ text }: { readonly text: LocalText }) {
  const matcher = useContext(WordsMatcher);
  const chosen = chooseText(text, useLanguage());
  return (
    <span lang={chosen.language}>
      <MarkedText text={chosen.text} marks={matcher?.marks(chosen.text, chosen.language) ?? []} />
    </span>
  );
}

/** Words of no one language, such as an address, with the searched ones marked. */
export function PlainWords({ text }: { readonly text: string }) {
  const matcher = useContext(WordsMatcher);
  return <MarkedText text={text} marks={matcher?.marks(text) ?? []} />;
}

/** What a search also finds by other words than those shown, marked as a whole when one of them was searched. */
export function MarkedWhole(props: {
  readonly searched: readonly { readonly text: string; readonly language?: Language }[];
  readonly children: ReactNode;
}) {
  const matcher = useContext(WordsMatcher);
  const isFound = props.searched.some(
    ({ text, language }) => matcher && matcher.marks(text, language).length > 0,
  );
  return isFound ? <mark>{props.children}</mark> : props.children;
}
