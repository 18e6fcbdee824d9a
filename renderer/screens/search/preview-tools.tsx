// Decides what can be done with a hit beside opening it: put on the answer sheet, copied with its source, with a link that leads back.
import { Link, Quote } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../parts/icon-button.tsx';
import { SourceNote } from '../../parts/source-note.tsx';
import type { SearchRow } from '../../search/search-messages.ts';
import { AddContact } from '../answer-sheet/add-contact.tsx';
import { AddToSheet } from '../answer-sheet/add-to-sheet.tsx';
import { useCopyCited } from '../citing/use-copy-cited.ts';
import styles from './preview-tools.module.css';
import { passageId, usePassage } from './use-passage.ts';
import { useRowSource } from './use-row-source.ts';

/** The tools below the head of the preview. */
export function PreviewTools({ row }: { readonly row: SearchRow }) {
  return (
    <div className={styles['preview']}>
      <HitTools row={row} />
    </div>
  );
}

/** The same on the row itself: always for passages that answer a question, else for the chosen row where there is no room for a preview. */
export function RowTools({ row, isAnswer }: { readonly row: SearchRow; readonly isAnswer: boolean }) {
  return (
    <div className={styles['row']} data-always={isAnswer || undefined}>
      <HitTools row={row} />
    </div>
  );
}

/** The whole line of the source, below what is shown of the hit. */
export function PreviewSource({ row }: { readonly row: SearchRow }) {
  const facts = useRowSource()(row);
  if (!facts) return null;
  return (
    <div className={styles['source']}>
      <SourceNote facts={facts} />
    </div>
  );
}

function HitTools({ row }: { readonly row: SearchRow }) {
  const t = useTranslations('cite');
  const passage = usePassage();
  const copyCited = useCopyCited();
  const copy = (hasLink: boolean): void =>
    void passage.copy(row, hasLink).then((cited) => cited && copyCited(cited, true));
  return (
    <>
      {row.contact ? (
        <AddContact contact={row.contact} />
      ) : (
        <AddToSheet id={passageId(row)} item={() => passage.item(row)} />
      )}
      <IconButton icon={Quote} name={t('copy')} onPress={() => copy(false)} />
      <IconButton icon={Link} name={t('copyLink')} onPress={() => copy(true)} />
    </>
  );
}
