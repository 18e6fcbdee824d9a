// The answer sheet on paper and as PDF: the sheet and nothing else of the window.
import { sourceOf, type WrittenEntry, type WrittenSheet } from '../../../../core/citing/written-sheet.ts';
import { PaperNote, PaperWarning, PrintSheet } from '../../../ui/print-sheet.tsx';
import styles from './sheet-paper.module.css';

/** The sheet; on paper only. */
export function SheetPaper({ title, made, remark, entries }: WrittenSheet) {
  return (
    <PrintSheet className={styles['sheet']} data-answer-sheet-paper>
      <h1>{title}</h1>
      <PaperNote className={styles['made']}>{made}</PaperNote>
      {remark && <Own {...remark} />}
      <ol>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
    </PrintSheet>
  );
}

function Entry({ entry }: { readonly entry: WrittenEntry }) {
  const { title, language, quote, numbers, facts, warning, own } = entry;
  return (
    <li className={styles['entry']}>
      <h2 lang={language}>{title}</h2>
      {numbers.map(({ number, dialled }) => (
        <p key={number} className={styles['phone']}>
          <span className={styles['number']} translate="no">
            {number}
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
      <PaperNote className={styles['source']}>{sourceOf(entry)}</PaperNote>
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
