// Contacts on the printed sheet, and the request to print it.
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { create } from 'zustand';
import type { SourceLine } from '../../../../core/citing/source-line.ts';
import { printPage } from '../../../data/services/print-page.ts';
import { showNotice } from '../../../data/session/notice-store.ts';

/** Whether the whole list is printed though a contact is open. */
export const useIsListPrinted = create<{ readonly isWanted: boolean }>(() => ({ isWanted: false }));

/** Prints the list as it is narrowed now, with its sources; afterwards the sheet holds the open contact again. */
export async function printList(sources: readonly SourceLine[]): Promise<void> {
  const [first, ...others] = sources;
  if (!first) return;
  useIsListPrinted.setState({ isWanted: true });
  await painted();
  const printed = await printPage([first, ...others]);
  if (!printed.ok) showNotice({ kind: 'problem', problem: printed.problem });
  useIsListPrinted.setState({ isWanted: false });
}

/** The sheet is on the page once the second frame begins. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

/** Whether the page is being printed right now; what is only for paper must be there before the first line is set. */
export function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
