// Text of a copy of notes: the notes shown, by document, each with its quote, its source and its day.
import { useTranslations } from 'use-intl';
import type { SourceFacts } from '../../../../core/citing/source-facts.ts';
import type { SourceLine } from '../../../../core/citing/source-line.ts';
import type { WrittenGroup, WrittenNote, WrittenNotes } from '../../../../core/notes/notes-markdown.ts';
import type { ResourceRow } from '../../../data/db/library-db.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { type Sources, useSourceLine, useSources } from '../citing/use-sources.ts';
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
function useSource(): (item: NoteItem) => string | SourceLine {
  const t = useTranslations('notes');
  const sources = useSources();
  const write = useSourceLine();
  return (item) => {
    if (!item.resource) return t('notInKit');
    if (item.isLost) return `${item.resource.title}, ${t('lostPage', { label: item.label })}.`;
    return write(sourceOfItem(item, item.resource, sources));
  };
}

/** The page a note or bookmark is on as a source. */
export function sourceOfItem(
  { label, newer }: Pick<NoteItem, 'label' | 'newer'>,
  resource: ResourceRow,
  sources: Sources,
): SourceFacts {
  const kind = resource.kind === 'slides' ? 'slide' : 'page';
  return sources.ofResource(resource, { place: { kind, label }, replacedBy: newer });
}
