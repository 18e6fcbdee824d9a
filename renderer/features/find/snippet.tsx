// The words around what was found in a row.
import { recalledIn } from '../../../core/contacts/recalled-contact.ts';
import type { SearchRow } from '../../../core/find/search-rows.ts';
import { Excerpted, MarkedText } from '../../ui/excerpted.tsx';
import { LocalWords } from '../shared/contacts/local-words.tsx';
import { useContactFolds } from '../shared/contacts/use-contact-folds.ts';
import styles from './result-row.module.css';

/** The words around what was found, behind the heading above them. */
export function Snippet({ row }: { readonly row: SearchRow }) {
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
  const heading = headingOf(row);
  if (row.excerpt.text === '' && heading === undefined) return null;
  return (
    <p className={styles['snippet']} lang={row.language}>
      {heading !== undefined && (
        <span className={styles['heading']}>
          <MarkedText text={heading} marks={row.labelMarks} />
          {row.excerpt.text !== '' && ' · '}
        </span>
      )}
      <Excerpted excerpt={row.excerpt} />
    </p>
  );
}

/** The heading above a hit in a lesson or checklist; undefined where it is none or the title. */
export function headingOf({ unit, label, title }: SearchRow): string | undefined {
  return unit === 'section' && label !== '' && label !== title ? label : undefined;
}
