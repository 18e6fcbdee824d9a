// One hit in the list: icon, title and page, two lines with the matches, then its kind and age.
import { BookMarked, type LucideIcon, NotebookPen } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { recalledIn } from '../../../core/contacts/recalled-contact.ts';
import type { HitKind } from '../../../core/search/answer.ts';
import { hrefOf } from '../../app/routes/routes.ts';
import type { SearchRow } from '../../data/search/search-messages.ts';
import { AgeBadge } from '../../ui/age-line.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Excerpted, MarkedText } from '../../ui/excerpted.tsx';
import { FromKit } from '../../ui/from-kit.tsx';
import { Icon } from '../../ui/icon.tsx';
import { kindIcons } from '../../ui/kind-icon.tsx';
import { LanguageBadge } from '../../ui/language-badge.tsx';
import { classes, lineClass, rowClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import { useWordsOfKit } from '../../ui/words-of-kit.tsx';
import { ContactAge } from '../shared/contacts/evidence.tsx';
import { LocalWords } from '../shared/contacts/local-words.tsx';
import { RowNumber } from '../shared/contacts/row-number.tsx';
import { useContactFolds } from '../shared/contacts/use-contact-folds.ts';
import { RecalledBadge } from '../shared/recalled-texts.tsx';
import { NoteHit } from './note-hit.tsx';
import { RowTools } from './preview-tools.tsx';
import styles from './result-row.module.css';
import { routeOfRow } from './row-route.ts';
import { RowSource } from './row-source.tsx';
import { noteOpened } from './search-return.ts';
import { chooseRow } from './search-view-store.ts';
import { TermCard } from './term-card.tsx';
import { useRowLines } from './use-row-source.ts';

/** The picture of each kind of hit. */
const hitIcons: Readonly<Record<HitKind, LucideIcon>> = {
  ...kindIcons,
  term: BookMarked,
  note: NotebookPen,
};

/** One hit. Only the chosen row can be reached with the Tab key; the arrows move between rows. */
export function ResultRow(props: {
  readonly row: SearchRow;
  readonly query: string;
  readonly isChosen: boolean;
  /** Whether it is there as a passage that may answer a question: all of it is shown. */
  readonly isAnswer?: boolean;
}) {
  const { row, isChosen } = props;
  const linesOf = useRowLines();
  return (
    <li
      className={styles['row']}
      data-search-row={row.key}
      data-kind={row.kind}
      data-chosen={isChosen || undefined}
      data-answer={props.isAnswer || undefined}
    >
      <span className={styles['icon']}>
        <Icon of={hitIcons[row.kind]} />
      </span>
      <div ref={useWordsOfKit(() => linesOf(row))} className={styles['words']}>
        <RowWords {...props} />
        {(isChosen || props.isAnswer) && <RowTools row={row} isAnswer={props.isAnswer ?? false} />}
      </div>
    </li>
  );
}

function RowWords(props: { readonly row: SearchRow; readonly query: string; readonly isChosen: boolean }) {
  switch (props.row.kind) {
    case 'term':
      return <TermRow {...props} />;
    case 'note':
      return <NoteHit {...props} />;
    default:
      return <LinkRow {...props} />;
  }
}

function LinkRow({
  row,
  query,
  isChosen,
}: {
  readonly row: SearchRow;
  readonly query: string;
  readonly isChosen: boolean;
}) {
  const route = routeOfRow(row, query);
  const page = usePageName()(row);
  return (
    <>
      <div className={lineClass([4, 16], 'baseline', 'between')}>
        <a
          className={styles['title']}
          href={route && hrefOf(route)}
          lang={row.language}
          data-search-open
          data-search-results={isChosen || undefined}
          tabIndex={isChosen ? 0 : -1}
          onFocus={() => chooseRow(row.key)}
          onClick={() => route && noteOpened(route)}
        >
          <MarkedText text={row.title} marks={row.titleMarks} />
        </a>
        {row.contact && <RowNumber contact={row.contact} />}
        {page && <span className={classes(textClass('note', 'figures'), styles['page'])}>{page}</span>}
      </div>
      <Heading row={row} />
      <Snippet row={row} />
      <RowFacts row={row} />
    </>
  );
}

/** A term has no screen of its own: it opens in the list. */
function TermRow({ row, isChosen }: { readonly row: SearchRow; readonly isChosen: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const cardId = useId();
  return (
    <>
      <div className={lineClass([4, 16], 'baseline', 'between')}>
        <button
          type="button"
          className={styles['title']}
          lang={row.language}
          aria-expanded={isOpen}
          aria-controls={cardId}
          data-search-open
          data-search-results={isChosen || undefined}
          tabIndex={isChosen ? 0 : -1}
          onFocus={() => chooseRow(row.key)}
          onClick={() => setOpen(!isOpen)}
        >
          <MarkedText text={row.title} marks={row.titleMarks} />
        </button>
      </div>
      <div id={cardId} className={styles['card']}>
        {isOpen && row.term && <TermCard term={row.term} language={row.language} />}
      </div>
      {!isOpen && <Snippet row={row} />}
      <RowFacts row={row} />
    </>
  );
}

function Snippet({ row }: { readonly row: SearchRow }) {
  const { openPhones } = useContactFolds();
  const { contact } = row;
  // The words around the found ones hold the folded and the recalled numbers.
  const isHidden =
    contact && (openPhones(contact).length < contact.phones.length || recalledIn(contact).length > 0);
  if (isHidden) {
    return (
      <p className={styles['snippet']}>
        <LocalWords text={contact.service} />
      </p>
    );
  }
  if (row.excerpt.text === '') return null;
  return (
    <p className={styles['snippet']} lang={row.language}>
      <Excerpted excerpt={row.excerpt} />
    </p>
  );
}

function RowFacts({ row }: { readonly row: SearchRow }) {
  const t = useTranslations('search');
  const common = useTranslations('common');
  const { resource, contact } = row;
  const kind = row.lessonId === undefined ? row.kind : 'lesson';
  return (
    <p className={classes(rowClass([4, 0]), textClass('small'), styles['facts'])}>
      <Fact>{t(`kindOfHit.${kind}`)}</Fact>
      {row.lessonId !== undefined && resource && <Fact lang={row.language}>{resource.title}</Fact>}
      {row.country !== undefined && <Fact>{common(`countries.${row.country}`)}</Fact>}
      <RowSource row={row} />
      {row.kind !== 'note' && (
        <FromKit id={row.resourceId ?? row.locator} alsoIn={row.alsoIn} className={styles['fact']} />
      )}
      <LanguageBadge language={row.language} />
      {resource && <AgeBadge resource={resource} />}
      {resource && <RecalledBadge id={resource.id} lessonId={row.lessonId} />}
      {contact && <ContactAge contact={contact} />}
      {row.via === 'translation' && <Badge>{t('viaTranslation')}</Badge>}
      {row.isPartial && <Badge>{t('partial')}</Badge>}
      {row.otherCount > 0 && (
        <span>{t(row.unit === 'page' ? 'morePages' : 'moreSections', { count: row.otherCount })}</span>
      )}
    </p>
  );
}

function Fact({ children, lang }: { readonly children: ReactNode; readonly lang?: string }) {
  return (
    <span className={styles['fact']} lang={lang}>
      {children}
    </span>
  );
}

/** Names the page of a hit by its printed label. */
export function usePageName(): (row: SearchRow) => string | undefined {
  const t = useTranslations('search');
  return (row) => {
    if (row.unit !== 'page') return undefined;
    return t(row.kind === 'slides' ? 'slide' : 'page', { label: row.label });
  };
}

/** The heading above a hit in a lesson or checklist. */
export function Heading({ row }: { readonly row: SearchRow }) {
  if (row.unit !== 'section' || row.label === '' || row.label === row.title) return null;
  return (
    <p className={classes(textClass('note'), styles['heading'])} lang={row.language}>
      <MarkedText text={row.label} marks={row.labelMarks} />
    </p>
  );
}
