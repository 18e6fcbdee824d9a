// Decides how the words of a contact are shown: in the language a person gets, with the searched words marked.
import { createContext, useContext } from 'react';
import type { LocalText } from '../../../core/kit/catalogue.ts';
import { chooseText } from '../../../core/kit/local-text.ts';
import type { Matcher } from '../../../core/search/matcher.ts';
import { MarkedText } from '../../parts/excerpted.tsx';
import { useLanguage } from '../../state/settings.ts';

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
