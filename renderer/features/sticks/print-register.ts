// Lines of the register on the printed sheet, and the request to print it.
import { create } from 'zustand';
import type { RegisterLine } from '../../../core/stick/register.ts';
import { printPage } from '../../data/services/print-page.ts';
import { showNotice } from '../../data/session/notice-store.ts';

/** The lines chosen for print; undefined for all. */
export const usePrintedLines = create<{ readonly lines: readonly RegisterLine[] | undefined }>(() => ({
  lines: undefined,
}));

/** Prints these lines, or all; afterwards the sheet holds all again. */
export async function printRegister(lines?: readonly RegisterLine[]): Promise<void> {
  usePrintedLines.setState({ lines });
  await painted();
  const printed = await printPage('register');
  if (!printed.ok) showNotice({ kind: 'problem', problem: printed.problem });
  usePrintedLines.setState({ lines: undefined });
}

/** The sheet is on the page once the second frame begins. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
