// Decides what a publisher is shown of a correction that was brought in: what it is about, and what names it for ever.

import type { KeyId } from '../base/ids.ts';
import { rowId } from '../contacts/hsds/row-id.ts';
import type { Correction, Part } from './correction.ts';
import type { SealedCorrection } from './sealed.ts';

/** A correction in the hands of a publisher. */
export type Report = {
  readonly reportId: string;
  readonly correction: Correction;
  readonly keyId: KeyId;
  /** The publisher put it aside. */
  readonly isDeclined: boolean;
};

/** Names exactly what a copy signed: another revision is another report. A UUID, so that it can name a row of HSDS. */
export function reportIdOf({ text }: Pick<SealedCorrection, 'text'>): string {
  return rowId('metadata', text.slice(0, text.indexOf('\n')));
}

/** What of a contact a correction speaks of: a call that worked or reached another says something of the number. */
export function subjectOf({ part }: Pick<Correction, 'part'>): Part {
  return part ?? 'number';
}

/** Who called, for whoever reads it later. */
export function callerOf({ correction, keyId }: Pick<Report, 'correction' | 'keyId'>): string {
  return correction.who ?? `key ${keyId}`;
}

/** Reports of one contact that say the same. */
export type Statement = {
  readonly outcome: Correction['outcome'];
  readonly value?: string;
  readonly reports: readonly Report[];
};

/** All that is said of one subject of one contact; with more than one statement the reports do not agree. */
export type ReportGroup = {
  readonly contact: string;
  readonly subject: Part;
  readonly statements: readonly Statement[];
};

/** Groups reports by contact and subject, and puts together those that say the same, the earliest first. */
export function groupReports(reports: readonly Report[]): ReportGroup[] {
  const groups = new Map<string, { contact: string; subject: Part; statements: Map<string, Report[]> }>();
  for (const report of reports) {
    const { correction } = report;
    const subject = subjectOf(correction);
    const key = `${correction.contact} ${subject}`;
    const group = groups.get(key) ?? { contact: correction.contact, subject, statements: new Map() };
    groups.set(key, group);
    const said = saying(correction);
    group.statements.set(said, [...(group.statements.get(said) ?? []), report]);
  }
  return [...groups.values()].map(({ statements, ...group }) => ({
    ...group,
    statements: [...statements.values()].map(statementOf),
  }));
}

function statementOf(reports: readonly Report[]): Statement {
  const [first] = reports;
  const value = first?.correction.value;
  return {
    outcome: first?.correction.outcome ?? 'worked',
    ...(value === undefined ? {} : { value }),
    reports: [...reports].sort((one, other) => (one.correction.on < other.correction.on ? -1 : 1)),
  };
}

/** The same number in other spacing is the same; so are words that differ in spaces and capital letters only. */
function saying({ outcome, part, phone, value = '' }: Correction): string {
  const isNumber = outcome === 'wrong' || part === 'number';
  const said = isNumber ? value.replace(/[^\d+]/g, '') : value.replace(/\s+/g, ' ').toLowerCase();
  // A wrong number whose right one is known says what a changed number says.
  const kind = isNumber && value !== '' ? 'number' : outcome;
  return `${kind} ${(phone ?? '').replace(/[^\d+]/g, '')} ${said}`;
}
