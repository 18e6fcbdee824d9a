// Fingerprint of a key: groups of digits in two lines, as they are read aloud and compared.
import styles from './fingerprint.module.css';

/** A fingerprint. */
export function Fingerprint({
  value,
  isLarge = false,
}: {
  readonly value: string;
  readonly isLarge?: boolean;
}) {
  const groups = value.split(' ');
  return (
    <span className={styles['fingerprint']} data-large={isLarge || undefined} translate="no">
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be equal
        <span key={index}>
          {index > 0 && ' '}
          {group}
        </span>
      ))}
    </span>
  );
}
