// Decides what a copy of notes says: the notes shown, by document, each with its quote, its source and its day.
import { useTranslations } from 'use-intl';
import type { WrittenGroup, WrittenNote, WrittenNotes } from '../../../core/notes/notes-markdown.ts';
import { useLibraryStore } from '../../state/library-store.ts';
import { useLanguage } from '../../state/settings.ts';
import { chooseText } from '../../text/local-text.ts';
import { useFormats } from '../../text/use-formats.ts';
import { cite } from '../reader/citation.ts';
import { groupItems, type NoteItem } from './note-items.ts';
import { inOneLine } from './note-words.ts';

/** The copy of these items, in the order of the list; those without a place come last, under their own heading. */
export function useWrittenNotes(items: readonly NoteItem[], order: 'page' | 'newest'): WrittenNotes {
  const t = useTranslations('notes');
  const { day } = useFormats();
  const write = useWriter();
  const groupsOf = (isLost: boolean, titleOf: (title: string) => string): WrittenGroup[] =>
    groupItems(
      items.filter((item) => item.isLost === isLost),
      order,
    ).map((group) => ({
      title: titleOf(group.resource?.title ?? t('notInKit')),
      notes: group.items.map(write),
    }));
  return {
    title: t('title'),
    lead: t('asOf', { day: day(new Date().toISOString().slice(0, 10)) }),
    groups: [...groupsOf(false, (title) => title), ...groupsOf(true, (title) => `${t('lost')}: ${title}`)],
  };
}

function useWriter(): (item: NoteItem) => WrittenNote {
  const t = useTranslations('notes');
  const { day } = useFormats();
  const sourceOf = useSource();
  return (item) => {
    const { own, label, isLost } = item;
    const page = t(isLost ? 'lostPage' : 'onPage', { label });
    if (own.kind === 'bookmark') {
      const facts = [page, t('kinds.bookmark')].join(' · ');
      return { quote: own.bookmark.title, text: '', facts, source: sourceOf(item) };
    }
    const { text, quote, colour, changed } = own.note;
    const kind = t(text === '' ? 'kinds.highlight' : 'kinds.note');
    const facts = [page, kind, t(`colours.${colour}`), t('changed', { day: day(changed.slice(0, 10)) })];
    return { quote: quote && inOneLine(quote.exact), text, facts: facts.join(' · '), source: sourceOf(item) };
  };
}

/** As everywhere a page is cited; where words have no place any more, only what is known of them. */
function useSource(): (item: NoteItem) => string {
  const t = useTranslations('notes');
  const reader = useTranslations('reader');
  const common = useTranslations('common');
  const { day } = useFormats();
  const language = useLanguage();
  const catalogue = useLibraryStore((state) => state.ready?.catalogue);
  return ({ resource, label, isLost }) => {
    if (!resource || !catalogue) return t('notInKit');
    if (isLost) return `${resource.title}, ${t('lostPage', { label })}.`;
    const { publisher, version } = catalogue;
    const kit = chooseText(catalogue.title, language).text;
    return cite(
      {
        resource,
        pageLabel: label,
        publisher: publisher.name,
        kitTitle: reader('citeKit', { title: kit, version, publisher: publisher.name }),
        replacedByTitle: resource.isReplacedBy,
      },
      {
        page: (own) => reader('citePage', { label: own }),
        asOf: (asOf) => common('asOf', { day: day(asOf) }),
        replaced: (by) => reader('citeReplaced', { title: by }),
      },
    );
  };
}
