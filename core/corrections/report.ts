// A correction as a publisher sees it: its subject, and its permanent id.

import { compareTexts } from '../base/compare-texts.ts';
import type { KeyId } from '../base/ids.ts';
import { rowId } from '../contacts/hsds/row-id.ts';
import type { Correction, Part } from './correction.ts';
import type { SealedCorrection } from './sealed.ts';

/** A correction that a publisher received. */
export type Report = {
  readonly reportId: string;
  readonly correction: Correction;
  readonly keyId: KeyId;
  /** The publisher dismissed it. */
  readonly isDeclined: boolean;
};

/** Id of exactly what a copy signed; another revision is another report. A UUID, so that it can be the id of a row of HSDS. */
export function reportIdOf({ text }: Pick<SealedCorrection, 'text'>): string {
  return rowId('metadata', text.slice(0, text.indexOf('\n')));
}

/** The part of a contact that a correction concerns. A call that worked or reached somebody else concerns the number. */
export function subjectOf({ part }: Pick<Correction, 'part'>): Part {
  return part ?? 'number';
}

/** The caller, for people who read it later. */
export function callerOf({ correction, keyId }: Pick<Report, 'correction' | 'keyId'>): string {
  return correction.who ?? `key ${keyId}`;
}

/** Reports of one contact with the same statement. */
export type Statement = {
  readonly outcome: Correction['outcome'];
  readonly value?: string;
  readonly reports: readonly Report[];
};

/** All statements about one subject of one contact. If there is more than one, the reports contradict each other. */
export type ReportGroup = {
  readonly contact: string;
  readonly subject: Part;
  readonly statements: readonly Statement[];
};

/** Groups reports by contact and subject, and joins those with the same statement, the earliest first. */
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
    reports: [...reports].sort((one, other) => compareTexts(one.correction.on, other.correction.on)),
  };
}

/** Numbers that differ only in spacing are equal, as are texts that differ only in spaces and capitals. */
function saying({ outcome, part, phone, value = '' }: Correction): string {
  const isNumber = outcome === 'wrong' || part === 'number';
  const said = isNumber ? value.replace(/[^\d+]/g, '') : value.replace(/\s+/g, ' ').toLowerCase();
  // A wrong number with a known right one equals a changed number.
  const kind = isNumber && value !== '' ? 'number' : outcome;
  return `${kind} ${(phone ?? '').replace(/[^\d+]/g, '')} ${said}`;
}
