// Elements with words of a kit: what a person selects and copies of them gets their source below.
import { type ReactNode, type RefCallback, useCallback, useEffect, useRef } from 'react';
import { holdWordsOfKit, type KitWords } from '../data/services/copy-selection.ts';
import styles from './words-of-kit.module.css';

/** The `ref` of an element whose words have these sources. It stays the same when the sources change. */
export function useWordsOfKit(lines: KitWords['lines']): RefCallback<Element> {
  const latest = useRef(lines);
  useEffect(() => {
    latest.current = lines;
  });
  return useCallback(
    (element) => (element ? holdWordsOfKit(element, { lines: (range) => latest.current(range) }) : undefined),
    [],
  );
}

/** Words of a kit where there is no element of their own; changes nothing of the layout. */
export function WordsOfKit(props: { readonly lines: KitWords['lines']; readonly children: ReactNode }) {
  return (
    <div ref={useWordsOfKit(props.lines)} className={styles['words']}>
      {props.children}
    </div>
  );
}
