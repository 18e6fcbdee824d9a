// Line breaks of an address that does not fit its line: after a slash, never with a hyphen that could belong to it.
import { Fragment } from 'react';
import styles from './address.module.css';

/** A longer piece does not fit a line of the whole width and may be broken anywhere. */
const longestPiece = 60;

/** An address written out. `longest` is the number of characters that fit its line. */
export function Address({
  address,
  longest = longestPiece,
}: {
  readonly address: string;
  readonly longest?: number;
}) {
  const pieces = address.split(/(?<=[^:/]\/)(?=[^/])|(?<=[?&])|(?<= )/);
  return (
    <span className={styles['address']}>
      {pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of an address have no name of their own
        <Fragment key={index}>
          {index > 0 && <wbr />}
          <span className={piece.length > longest ? styles['long'] : styles['piece']}>{piece}</span>
        </Fragment>
      ))}
    </span>
  );
}
