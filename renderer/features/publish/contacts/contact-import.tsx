// Review of a table of contacts before import: what is new, what differs, what is refused and why.
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../../core/base/local-text.ts';
import type {
  CellFault,
  ImportRow,
  LeftOutTable,
  RowNote,
} from '../../../../core/workshop/contact-import.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { classes, rowClass, stackClass } from '../../../ui/layout.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { textClass } from '../../../ui/text.ts';
import { Tick } from '../../../ui/tick.tsx';
import { fieldKeyOf } from '../draft/field-key.ts';
import styles from './contact-import.module.css';
import { type GivenContacts, isOffered, keyOfRow } from './use-contact-import.ts';
import { useRowLimit } from './use-row-limit.tsx';

const kinds = ['new', 'changed', 'refused', 'same'] as const;

/** What was read of a table; nothing when none was given. */
export function ContactImportPanel({ given }: { readonly given: GivenContacts }) {
  const t = useTranslations('workshop');
  const common = useTranslations('common');
  const { found, problem, taken, picked, work } = given;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (found) heading.current?.focus();
  }, [found]);
  const close = (
    <Button look="plain" onPress={given.close}>
      {common('close')}
    </Button>
  );
  if (work !== undefined) {
    return (
      <div data-import-work={work}>
        <ProgressBar
          progress={undefined}
          label={work === 'reading' ? t('importReading') : t('importTaking')}
        />
      </div>
    );
  }
  if (problem) return <ProblemNotice problem={problem} action={close} />;
  if (taken !== undefined) {
    return (
      <Band tone="good" role="status" action={close}>
        {t('importDone', { count: taken })}
      </Band>
    );
  }
  if (!found) return null;
  if (found.fault) {
    return found.leftOut ? (
      <LeftOut files={found.leftOut} action={close} />
    ) : (
      <Band tone="warning" role="alert" action={close}>
        {t(`tableFaults.${found.fault}`)}
      </Band>
    );
  }
  const offered = found.rows.filter(isOffered);
  return (
    <div data-import>
      <Panel
        title={t('importTitle')}
        lead={t(offered.length > 0 ? 'importText' : 'importNone')}
        headingRef={heading}
        isRaised
      >
        {found.leftOut && <LeftOut files={found.leftOut} />}
        {found.unknownColumns.length > 0 && <UnknownColumns names={found.unknownColumns} />}
        {kinds.map((kind) => (
          <Rows key={kind} kind={kind} rows={found.rows.filter((row) => row.kind === kind)} given={given} />
        ))}
        <div className={rowClass(8)}>
          {offered.length > 0 && (
            <Button look="main" isDisabled={picked.size === 0} onPress={() => void given.take()}>
              {t('importTake', { count: picked.size })}
            </Button>
          )}
          <Button onPress={given.close}>{common('cancel')}</Button>
        </div>
      </Panel>
    </div>
  );
}

/** The files that were not read, each with its reason. */
function LeftOut(props: { readonly files: readonly LeftOutTable[]; readonly action?: ReactNode }) {
  const t = useTranslations('workshop');
  const { files, action } = props;
  return (
    <Band tone="warning" role="alert" {...(action === undefined ? {} : { action })}>
      <p className={textClass('strong')}>{t('tablesLeftOut', { count: files.length })}</p>
      <ul className={classes(stackClass(4), styles['files'])}>
        {files.map(({ name, fault }) => (
          <li key={`${name} ${fault}`}>
            <strong>{name}</strong> {t(`tableFaults.${fault}`)}
          </li>
        ))}
      </ul>
    </Band>
  );
}

function UnknownColumns({ names }: { readonly names: readonly string[] }) {
  const t = useTranslations('workshop');
  const { list } = useFormats();
  return (
    <p className={textClass('note')}>{t('unknownColumns', { count: names.length, names: list(names) })}</p>
  );
}

function Rows(props: {
  readonly kind: (typeof kinds)[number];
  readonly rows: readonly ImportRow[];
  readonly given: GivenContacts;
}) {
  const t = useTranslations('workshop');
  const { kind, rows, given } = props;
  // All are picked until somebody takes one out, in sight or not.
  const { first, more } = useRowLimit(rows);
  if (rows.length === 0) return null;
  if (kind === 'same') return <p className={textClass('note')}>{t('importSame', { count: rows.length })}</p>;
  return (
    <section
      className={classes(stackClass(8), styles['rows'])}
      aria-label={t(`importKinds.${kind}`, { count: rows.length })}
    >
      <h3>{t(`importKinds.${kind}`, { count: rows.length })}</h3>
      <ul>
        {first.map((row) => (
          <li key={keyOfRow(row)}>
            {isOffered(row) ? (
              <Tick
                isTicked={given.picked.has(keyOfRow(row))}
                onChange={(isTicked) => given.pick(keyOfRow(row), isTicked)}
              >
                <RowWords row={row} />
              </Tick>
            ) : (
              <div className={styles['refused']}>
                <RowWords row={row} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {more && <div>{more}</div>}
    </section>
  );
}

function RowWords({ row }: { readonly row: ImportRow }) {
  const t = useTranslations('workshop');
  const language = useLanguage();
  const { list } = useFormats();
  const { contact, changed, notes } = row;
  const name = contact && chooseText(contact.organisation, language).text;
  const names = changed.flatMap((field) => {
    const key = fieldKeyOf(field);
    return key ? [t(`fields.${key}`)] : [];
  });
  return (
    <span className={stackClass(0)}>
      <span>
        {contact && <strong>{name || t('untitled')}</strong>}{' '}
        <span className={textClass('strong', 'figures')}>
          {contact?.phones.map(({ number }) => number).join(', ')}
        </span>{' '}
        <span className={textClass('note')}>{t('importRow', { file: row.file, row: row.row })}</span>
      </span>
      {row.kind === 'changed' && (
        <span className={textClass('note')}>
          {names.length > 0 ? t('importDiffers', { fields: list(names) }) : t('importDiffersOther')}
        </span>
      )}
      {notes.map((note) => (
        <Note key={JSON.stringify(note)} note={note} />
      ))}
    </span>
  );
}

function Note({ note }: { readonly note: RowNote }) {
  const t = useTranslations('workshop');
  const fault: CellFault = note.fault;
  const words = t(`cellFaults.${fault}`, { detail: note.detail ?? '' });
  // A fact that has no column is named as the form names it, which is a header that is known as well.
  const key = fault === 'missing' ? fieldKeyOf(note.column === 'phone' ? 'phones' : note.column) : undefined;
  const { value = '', file, row } = note;
  const more = [
    ...(value === '' ? [] : [value.slice(0, 60)]),
    ...(file === undefined || row === undefined ? [] : [t('importRow', { file, row })]),
  ];
  const column = key ? t(`fields.${key}`) : note.column;
  return (
    <span className={styles['note']}>
      {t('importNote', { column: more.length > 0 ? `${column} (${more.join('; ')})` : column, fault: words })}
    </span>
  );
}
