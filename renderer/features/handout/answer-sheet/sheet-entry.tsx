// An entry of the answer sheet in the editor.
import { sourceOf, type WrittenEntry } from '../../../../core/citing/written-sheet.ts';
import { Band } from '../../../ui/band.tsx';
import { classes, rowClass, stackClass } from '../../../ui/layout.ts';
import { PhoneNumber } from '../../../ui/phone-number.tsx';
import { textClass } from '../../../ui/text.ts';
import styles from './sheet-entry.module.css';

/** The entry as it will be on the sheet; long passages are shown in full, since all of them are handed on. */
export function SheetEntry({ entry }: { readonly entry: WrittenEntry }) {
  const { title, language, quote, numbers, facts, warning, own } = entry;
  return (
    <div className={classes(stackClass(8), styles['entry'])} data-sheet-entry={entry.id}>
      <p className={textClass('strong')} lang={language}>
        {title}
      </p>
      {numbers.map(({ number, dialled }) => (
        <p key={number} className={rowClass([0, 12], 'baseline')}>
          <PhoneNumber number={number} size="row" />
          <span>{dialled}</span>
        </p>
      ))}
      {warning !== undefined && <Band tone={entry.isWarningQuiet ? 'note' : 'warning'}>{warning}</Band>}
      {quote !== undefined && (
        <blockquote className={styles['quote']} lang={language}>
          {quote}
        </blockquote>
      )}
      {facts.length > 0 && (
        <ul className={styles['facts']}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      {own && (
        <div className={styles['own']}>
          <p className={textClass('small', 'strong')}>{own.label}</p>
          <p>{own.text}</p>
        </div>
      )}
      <p className={textClass('small')} data-sheet-source>
        {sourceOf(entry)}
      </p>
    </div>
  );
}
