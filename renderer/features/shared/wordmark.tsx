// The program's logo: an open book whose right page is a speech bubble with a plus.
import styles from './wordmark.module.css';

/** The book, drawn; decorative. */
export function BookMark({ size }: { readonly size: number }) {
  return (
    <svg
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="56 96 400 330"
      className={styles['book']}
      aria-hidden="true"
    >
      <path
        d="M240 158C206 130 152 118 88 122q-20 2-20 22v206q0 20 20 20c62 0 116 10 152 38z"
        fill="currentColor"
      />
      <path
        d="M272 158c34-28 88-40 152-36q20 2 20 22v180q0 20-20 20c-32 0-58 2-82 8l-70 72z"
        fill="currentColor"
      />
      <path
        className={styles['lines']}
        d="M112 194c30 0 56 4 82 14M112 262c30 0 56 4 82 14M358 182v100M308 232h100"
        strokeWidth="28"
        strokeLinecap="round"
      />
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
