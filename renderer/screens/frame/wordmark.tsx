// Decides how the program signs its name: an open book whose right page is a speech bubble with a plus.
import styles from './wordmark.module.css';

/** The book, drawn; decorative. */
export function BookMark({ size }: { readonly size: number }) {
  return (
    <svg width={`${size / 16}rem`} height={`${size / 16}rem`} viewBox="0 0 24 24" className={styles['book']} aria-hidden="true">
      <path d="M2 4.5c3.2-.9 6.4-.6 9 1v14c-2.6-1.6-5.8-1.9-9-1z" fill="currentColor" />
      <path
        d="M13 5.5c2.6-1.6 5.8-1.9 9-1v12.6c-2.1-.5-4.200-.5-6.100.1L13 20z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinejoin="round"
      />
      <path d="M17.500 8v5.200M14.900 10.600h5.200" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
    </svg>
  );
}

/** Book and name. */
export function Wordmark() {
  return (
    <span className={styles['wordmark']}>
      <BookMark size={24} />
      <span className={styles['name']}>IMPACT Kit</span>
    </span>
  );
}
