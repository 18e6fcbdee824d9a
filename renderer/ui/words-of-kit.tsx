// Elements with words of a kit: what a person selects and copies of them gets their source below.
import type { ReactNode, RefCallback } from 'react';
import { holdWordsOfKit, type KitWords } from '../data/services/copy-selection.ts';
import styles from './words-of-kit.module.css';

/** The `ref` of an element whose words have these sources. */
export function wordsOfKit(lines: KitWords['lines']): RefCallback<Element> {
  return (element) => (element ? holdWordsOfKit(element, { lines }) : undefined);
}

/** Words of a kit where there is no element of their own; changes nothing of the layout. */
export function WordsOfKit(props: { readonly lines: KitWords['lines']; readonly children: ReactNode }) {
  return (
    <div ref={wordsOfKit(props.lines)} className={styles['words']}>
      {props.children}
    </div>
  );
}
