// A QR code as one path, black on white in every theme, with the margin that readers need.
import { encodeQR } from 'qr';
import styles from './qr-code.module.css';

/** Light modules around the code; readers ask for four. */
const quietZone = 4;

/** A QR code; `label` says to screen readers what it holds. Without `widthMm`, its width on paper and screen, it fills its place. */
export function QrCode(props: { readonly text: string; readonly label: string; readonly widthMm?: number }) {
  const width =
    props.widthMm === undefined ? {} : { width: `${props.widthMm}mm`, height: `${props.widthMm}mm` };
  const rows = encodeQR(props.text, 'raw', { ecc: 'medium', border: quietZone });
  const size = rows.length;
  const path = rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className={styles['code']}
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${size} ${size}`}
      {...width}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
