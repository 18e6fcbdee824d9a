// Decides how a text is drawn as a QR code: dark on white in both themes and on paper, since some readers take no other.
import { encode } from 'uqr';
import styles from './qr-code.module.css';

/** A code that carries `text`; `label` says what it is to whoever cannot see it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg className={styles['code']} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect className={styles['ground']} width={size} height={size} />
      <path className={styles['dark']} d={path} />
    </svg>
  );
}
