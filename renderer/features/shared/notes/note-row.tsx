// One note or bookmark in a list: colour and kind, its words with the matches marked, page and day, and its actions.
import { Bookmark as BookmarkIcon, Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Matcher } from '../../../../core/search/matcher.ts';
import { hrefOf, type Route, routeOfResource } from '../../../app/routes/routes.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { EntryFacts, EntryQuote, EntryRow } from '../../../ui/entry-row.tsx';
import { MarkedText } from '../../../ui/excerpted.tsx';
import { useRowNote } from '../../../ui/from-kit.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { AddNote } from './add-note.tsx';
import { CardOfNote } from './card-of-note.tsx';
import { Swatch } from './colour-choice.tsx';
import { remove } from './note-actions.ts';
import type { NoteItem } from './note-items.ts';
import styles from './note-row.module.css';
import { inOneLine, nameOf } from './note-words.ts';

/** Where an item is shown; undefined when it has no place any more. */
export function routeOfItem({ own, resource, page, isLost }: NoteItem): Route | undefined {
  if (!resource || isLost) return undefined;
  const route = routeOfResource(resource, { page });
  return own.kind === 'note' && route.screen === 'read' ? { ...route, note: own.note.id } : route;
}

/** One note or bookmark. */
export function NoteRow(props: {
  readonly item: NoteItem;
  readonly matcher?: Matcher | undefined;
  readonly onEdit: (item: NoteItem) => void;
}) {
  const t = useTranslations('notes');
  const { item, matcher } = props;
  const { own, resource } = item;
  const words = own.kind === 'note' ? nameOf(own.note) : own.bookmark.title;
  return (
    <EntryRow
      data-note-item={item.key}
      data-lost={item.isLost || undefined}
      before={own.kind === 'note' ? <Swatch colour={own.note.colour} /> : <Icon of={BookmarkIcon} />}
      tools={
        <>
          <AddNote item={item} />
          <CardOfNote item={item} route={routeOfItem(item)} />
          {own.kind === 'note' && (
            <IconButton
              icon={Pencil}
              name={t('edit', { label: item.label })}
              onPress={() => props.onEdit(item)}
            />
          )}
          <IconButton icon={Trash2} name={t('removeNamed', { words })} onPress={() => void remove(own)} />
        </>
      }
    >
      <NoteWords item={item} matcher={matcher} language={resource?.language} />
      <NoteFacts item={item} />
    </EntryRow>
  );
}

/** The words of an item: a person's own, what they are at, or the name of a bookmark. */
export function NoteWords(props: {
  readonly item: Pick<NoteItem, 'own'>;
  readonly matcher?: Matcher | undefined;
  readonly language: string | undefined;
}) {
  const { matcher, language } = props;
  const { own } = props.item;
  const marked = (text: string) => <MarkedText text={text} marks={matcher?.marks(text) ?? []} />;
  if (own.kind === 'bookmark') return <p lang={language}>{marked(own.bookmark.title)}</p>;
  const { text, quote } = own.note;
  return (
    <>
      {text !== '' && <p className={styles['text']}>{marked(text)}</p>}
      {quote && (
        <EntryQuote isQuoted lang={language}>
          {marked(inOneLine(quote.exact))}
        </EntryQuote>
      )}
    </>
  );
}

function NoteFacts({ item }: { readonly item: NoteItem }) {
  const t = useTranslations('notes');
  const { day } = useFormats();
  const rowNote = useRowNote();
  const { own, label, isLost, resource } = item;
  const notVerified = resource ? rowNote(resource.id) : '';
  const route = routeOfItem(item);
  const kind = own.kind === 'bookmark' ? 'bookmark' : own.note.text === '' ? 'highlight' : 'note';
  return (
    <EntryFacts>
      {route ? (
        <a href={hrefOf(route)}>{t('onPage', { label })}</a>
      ) : (
        <span>{isLost ? t('lostPage', { label }) : t('onPage', { label })}</span>
      )}
      <span>{t(`kinds.${kind}`)}</span>
      {notVerified !== '' && <span>{notVerified}</span>}
      {own.kind === 'note' && <span>{t(`colours.${own.note.colour}`)}</span>}
      {own.kind === 'note' && <span>{t('changed', { day: day(own.note.changed.slice(0, 10)) })}</span>}
    </EntryFacts>
  );
}
