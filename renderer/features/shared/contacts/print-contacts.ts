// Contacts on the printed sheet, and the request to print it.
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { create } from 'zustand';
import type { SourceLine } from '../../../../core/citing/source-line.ts';
import { printPage } from '../../../data/services/print-page.ts';
import { showNotice } from '../../../data/session/notice-store.ts';

/** What was asked for on paper; without a question the open contact, else the list. */
export const usePrintWanted = create<{ readonly what: 'list' | 'one' | undefined }>(() => ({
  what: undefined,
}));

/** Prints the list as it is narrowed now, or the contact that is shown, with the sources; afterwards the sheet is as it was. */
export async function printContacts(what: 'list' | 'one', sources: readonly SourceLine[]): Promise<void> {
  const [first, ...others] = sources;
  if (!first) return;
  usePrintWanted.setState({ what });
  await painted();
  const printed = await printPage([first, ...others]);
  if (!printed.ok) showNotice({ kind: 'problem', problem: printed.problem });
  usePrintWanted.setState({ what: undefined });
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
