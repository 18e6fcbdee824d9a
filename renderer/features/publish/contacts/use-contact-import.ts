// Import of a table of contacts: it is read first, then a person selects what to import.

import { useState } from 'react';
import type { Problem } from '../../../../core/base/problem.ts';
import type { ContactImport, ImportRow } from '../../../../core/workshop/contact-import.ts';
import { workshopService } from '../../../data/services/calls.ts';
import { editNow, flushEdits } from '../../../data/services/draft-store.ts';

/** A table that was read, and the rows that are picked. */
export type GivenContacts = ReturnType<typeof useContactImport>;

/** Reads tables of contacts for a draft. */
export function useContactImport(draftId: string) {
  const [work, setWork] = useState<'reading' | 'taking'>();
  const [found, setFound] = useState<ContactImport>();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [taken, setTaken] = useState<number>();
  const [problem, setProblem] = useState<Problem>();
  const read = async (files: readonly File[]): Promise<void> => {
    setWork('reading');
    setProblem(undefined);
    setTaken(undefined);
    setFound(undefined);
    await flushEdits();
    const table = await workshopService.readContacts(files, { draftId });
    setWork(undefined);
    if (!table.ok) return setProblem(table.problem);
    setFound(table.value);
    setPicked(new Set(table.value.rows.filter(isOffered).map(keyOfRow)));
  };
  const take = async (): Promise<void> => {
    const contacts = (found?.rows ?? []).flatMap((row) =>
      row.contact && isOffered(row) && picked.has(keyOfRow(row)) ? [row.contact] : [],
    );
    setWork('taking');
    const isTaken = await editNow({ kind: 'contacts-imported', contacts });
    setWork(undefined);
    if (!isTaken) return;
    setFound(undefined);
    setTaken(contacts.length);
  };
  const pick = (row: string, isPicked: boolean): void =>
    setPicked(
      (before) => new Set(isPicked ? [...before, row] : [...before].filter((other) => other !== row)),
    );
  return {
    read,
    take,
    pick,
    close: () => {
      setFound(undefined);
      setTaken(undefined);
      setProblem(undefined);
    },
    isBusy: work !== undefined,
    work,
    found,
    picked,
    taken,
    problem,
  };
}

/** What a row is picked by: rows of several files have the same numbers. */
export function keyOfRow({ file, row, notes, contact }: ImportRow): string {
  return JSON.stringify([file, row, contact?.id ?? notes]);
}

/** Whether a row can be taken and would change something. */
export function isOffered({ kind, contact }: ImportRow): boolean {
  return contact !== undefined && (kind === 'new' || kind === 'changed');
}
