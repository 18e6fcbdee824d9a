// The answer sheet on paper and as PDF: the sheet and nothing else of the window.
import { useTranslations } from 'use-intl';
import {
  numberedSources,
  type WrittenEntry,
  type WrittenSheet,
} from '../../../../core/citing/written-sheet.ts';
import { PaperNote, PaperSources, PaperWarning, PrintSheet } from '../../../ui/print-sheet.tsx';
import styles from './sheet-paper.module.css';

/** The sheet; on paper only. Its sources are at the end, by the numbers of the entries. */
export function SheetPaper({ title, made, remark, entries }: WrittenSheet) {
  const common = useTranslations('common');
  const sources = numberedSources({ entries });
  return (
    <PrintSheet className={styles['sheet']} data-answer-sheet-paper>
      <h1>{title}</h1>
      <PaperNote className={styles['made']}>{made}</PaperNote>
      {remark && <Own {...remark} />}
      <ol>
        {entries.map((entry, index) => (
          <Entry key={entry.id} entry={entry} number={index + 1} />
        ))}
      </ol>
      {sources.length > 0 && <PaperSources title={common('sources')} lines={sources} />}
    </PrintSheet>
  );
}

function Entry({ entry, number }: { readonly entry: WrittenEntry; readonly number: number }) {
  const { title, language, quote, numbers, facts, warning, own, source } = entry;
  return (
    <li className={styles['entry']}>
      <h2>
        {number}. <span lang={language}>{title}</span>
      </h2>
      {numbers.map(({ number: phone, dialled }) => (
        <p key={phone} className={styles['phone']}>
          <span className={styles['number']} translate="no">
            {phone}
          </span>
          <span>{dialled}</span>
        </p>
      ))}
      {warning !== undefined && <PaperWarning>{warning}</PaperWarning>}
      {quote !== undefined && <blockquote lang={language}>{quote}</blockquote>}
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      {own && <Own {...own} />}
      {typeof source === 'string' && <PaperNote className={styles['source']}>{source}</PaperNote>}
    </li>
  );
}

function Own({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className={styles['own']}>
      <PaperNote className={styles['label']}>{label}</PaperNote>
      <p>{text}</p>
    </div>
  );
}
