// Notes of a document beside it: by page, each a link, each with open and remove.
import { Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../core/base/language.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { classes, lineClass } from '../../ui/layout.ts';
import { itemClass } from '../../ui/pressable.ts';
import { textClass } from '../../ui/text.ts';
import { CardOfNote } from '../shared/notes/card-of-note.tsx';
import { Swatch } from '../shared/notes/colour-choice.tsx';
import { inOneLine, nameOf, useNoteName } from '../shared/notes/note-words.ts';
import styles from './side-panel.module.css';
import type { PageChoice } from './thumbnails-panel.tsx';
import type { ReaderNotes } from './use-notes.ts';

/** The notes of one document. */
export function NotesPanel(
  props: Omit<PageChoice, 'onChoose'> & { readonly notes: ReaderNotes; readonly language: Language },
) {
  const t = useTranslations('notes');
  const fullName = useNoteName();
  const { notes, language, labelOf } = props;
  if (notes.list.length === 0)
    return (
      <p className={classes(textClass('note'), styles['empty'])}>
        {t('noneHere', { highlight: t('highlight'), write: t('note') })}
      </p>
    );
  return (
    <ul className={styles['level']}>
      {notes.list.map((note) => (
        <li key={note.id} className={styles['note']} data-note-row={note.id}>
          <button
            type="button"
            className={classes(itemClass(), lineClass(8, 'top', 'between'), styles['entry'])}
            aria-current={note.page === props.page ? 'location' : undefined}
            onClick={() => notes.goTo(note)}
          >
            <Swatch colour={note.colour} />
            <span className={styles['noteWords']}>
              <span className="visually-hidden">{fullName(note)}</span>
              <span aria-hidden>
                {note.text !== '' && <span className={styles['noteText']}>{nameOf(note)}</span>}
                {note.quote && (
                  <q className={styles['noteQuote']} lang={language}>
                    {inOneLine(note.quote.exact)}
                  </q>
                )}
              </span>
            </span>
            <span className={textClass('small', 'figures')}>{labelOf(note.page)}</span>
          </button>
          <span className={styles['noteTools']}>
            <CardOfNote
              item={{ own: { kind: 'note', note }, resource: { language } }}
              route={{ screen: 'read', resourceId: note.resourceId, page: note.page, note: note.id }}
            />
            <IconButton
              icon={Pencil}
              name={t('edit', { label: labelOf(note.page) })}
              onPress={() => notes.open(note.id)}
            />
            <IconButton
              icon={Trash2}
              name={t('removeNamed', { words: nameOf(note) })}
              onPress={() => notes.remove(note)}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
