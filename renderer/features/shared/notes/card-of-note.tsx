// Make a review card of a note or highlight: its own words ask, the quoted words answer.
import type { Language } from '../../../../core/base/language.ts';
import { formatRoute, type Route } from '../../../app/routes/routes.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { MakeCard } from '../cards/make-card.tsx';
import type { NoteItem } from './note-items.ts';
import { inOneLine } from './note-words.ts';

/** The button; nothing for bookmarks, which say nothing. `route` is where the note is shown. */
export function CardOfNote({
  item: { own, resource },
  route,
}: {
  readonly item: Pick<NoteItem, 'own'> & { readonly resource: { readonly language: Language } | undefined };
  readonly route: Route | undefined;
}) {
  const language = useLanguage();
  if (own.kind !== 'note') return null;
  const { text, quote } = own.note;
  return (
    <MakeCard
      look="icon"
      card={{
        front: text,
        back: quote ? inOneLine(quote.exact) : '',
        origin: 'note',
        address: route && formatRoute(route),
        language: resource?.language ?? language,
      }}
    />
  );
}
