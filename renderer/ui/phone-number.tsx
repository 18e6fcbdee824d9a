// Phone number: tabular, bold, in thin groups, read aloud group by group.
import styles from './phone-number.module.css';

/** How large a number stands. */
type NumberSize = 'row' | 'large' | 'huge';

/** A number, grouped for the eye. */
export function PhoneNumber({ number, size }: { readonly number: string; readonly size: NumberSize }) {
  return (
    <span className={`${styles['number']} ${styles[size]}`} translate="no">
      {groupNumber(number).map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups of one number have no name of their own
        <span key={index} className={styles['group']}>
          {index > 0 && ' '}
          {group}
        </span>
      ))}
    </span>
  );
}

/** A wrong number, struck out. What is beside it must say so in words: not every screen reader reads a line through a text. */
export function StruckNumber({ number }: { readonly number: string }) {
  return (
    <s className={styles['struck']} translate="no">
      {groupNumber(number).join('\u2009')}
    </s>
  );
}

/**
 * The groups of a number: as it was written when it has gaps. Otherwise short numbers stay whole (112, 1056, 15107), and six
 * digits are halved (116 000). Longer ones are cut in threes from the left, with a last group of two to four.
 */
export function groupNumber(number: string): readonly string[] {
  const written = number.trim().split(/[\s\u00a0\u202f]+/);
  if (written.length > 1 || !/^\d+$/.test(number.trim())) return written;
  const digits = number.trim();
  if (digits.length < 6) return [digits];
  const groups: string[] = [];
  let start = 0;
  while (digits.length - start > 4) {
    groups.push(digits.slice(start, start + 3));
    start += 3;
  }
  groups.push(digits.slice(start));
  return groups;
}
