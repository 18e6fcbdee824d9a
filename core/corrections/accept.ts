// Acceptance of callers' reports into a contact of a draft, with a record of who reported it and when.

import type { Country } from '../base/country.ts';
import { languages } from '../base/language.ts';
import { assertNever } from '../base/result.ts';
import type { Change } from '../contacts/contact-parts.ts';
import type { DraftContact, DraftText } from '../contacts/draft-contact.ts';
import { historyFields, workedField } from '../contacts/history-fields.ts';
import type { Correction } from './correction.ts';
import { callerOf, type Report, type Statement, subjectOf } from './report.ts';

/** The publisher's decision. */
export type Acceptance = {
  /** The organisation itself confirmed the entry in the call; this name is recorded for the confirmation. */
  readonly confirmedBy?: string | undefined;
  /** Today, YYYY-MM-DD. No report is dated later, whatever the clock of its computer was. */
  readonly today: string;
  /** The title of a call among the sources of the contact. */
  readonly sourceTitle: (caller: string) => string;
  /** A phone with another number. */
  readonly renumber: (phone: DraftPhone, country: Country, number: string) => DraftPhone;
};

type DraftPhone = DraftContact['phones'][number];

/** Changes of a contact by a report, before and after; undefined sides if there is nothing. */
type Difference = { readonly before?: string | undefined; readonly after?: string | undefined };

/** The kind of change that came from a caller. */
export const callChange = 'update';
const textFields = {
  hours: 'openingHours',
  answers: 'organisation',
  languages: 'languages',
  moved: 'region',
} as const;

/** Whether a report was accepted into a contact: its call is then one of the sources. */
export function isAccepted(
  contact: Pick<DraftContact, 'sources'>,
  report: Pick<Report, 'reportId'>,
): boolean {
  return contact.sources.some(({ address }) => address === sourceAddress(report));
}

function sourceAddress({ reportId }: Pick<Report, 'reportId'>): string {
  return `urn:uuid:${reportId}`;
}

/** Whether a statement is complete enough to be accepted; otherwise a person has to change the contact by hand. */
export function canAccept(contact: DraftContact, { reports: [report] }: Statement): boolean {
  return report !== undefined && differenceOf(contact, report.correction) !== undefined;
}

/** The changes on acceptance; undefined if the correction is incomplete, or the contact no longer has the number. */
export function differenceOf(contact: DraftContact, correction: Correction): Difference | undefined {
  const { outcome, phone, value, language } = correction;
  if (outcome === 'worked') return { before: contact.confirmed?.on, after: contact.confirmed?.on };
  const subject = subjectOf(correction);
  switch (subject) {
    case 'number': {
      if (phone === undefined) return value === undefined ? undefined : { after: value };
      const at = placeOf(contact, phone);
      if (at !== -1) return { before: contact.phones[at]?.number, after: value };
      // Another person's report of the same change was accepted before.
      return value !== undefined && placeOf(contact, value) !== -1
        ? { before: phone, after: value }
        : undefined;
    }
    case 'hours':
    case 'answers':
    case 'languages':
    case 'moved':
      if (value === undefined) return undefined;
      return { before: textIn(contact[textFields[subject]], language), after: value };
    case 'closed':
      return { before: 'active', after: 'inactive' };
    default:
      return assertNever(subject);
  }
}

/** The contact with all reports of a statement accepted; unchanged if the statement is incomplete. */
export function acceptStatement(
  contact: DraftContact,
  statement: Statement,
  acceptance: Acceptance,
): DraftContact {
  const fresh = statement.reports.filter((report) => !isAccepted(contact, report));
  const [first] = fresh;
  const difference = first && differenceOf(contact, first.correction);
  if (first === undefined || difference === undefined) return contact;
  const days = fresh.map(({ correction }) => dayOf(correction, acceptance.today));
  const newest = days.toSorted().at(-1) ?? acceptance.today;
  const changed = changeBy(contact, first.correction, acceptance);
  const { confirmed, ...rest } = changed;
  const { confirmedBy } = acceptance;
  // A confirmation of the old facts does not cover the new ones.
  const kept = first.correction.outcome === 'worked' ? confirmed : undefined;
  const sure = confirmedBy === undefined ? kept : { on: newest, by: confirmedBy };
  return {
    ...rest,
    ...(sure ? { confirmed: sure } : {}),
    evidenceDate: /^\d{4}/.test(rest.evidenceDate) && rest.evidenceDate > newest ? rest.evidenceDate : newest,
    sources: [...fresh.map((report) => sourceOf(report, acceptance)), ...contact.sources],
    changes: [
      ...(contact.changes ?? []),
      ...fresh.map((report) =>
        changeOf(report, acceptance, { ...difference, ...confirmation(report, sure) }),
      ),
    ],
  };
}

/** A successful call changes only the confirmation date. */
function confirmation({ correction }: Report, sure: DraftContact['confirmed']): Difference {
  return correction.outcome === 'worked' ? { after: sure?.on } : {};
}

function changeBy(contact: DraftContact, correction: Correction, { renumber }: Acceptance): DraftContact {
  const { outcome, phone, value, language } = correction;
  if (outcome === 'worked') return contact;
  const subject = subjectOf(correction);
  switch (subject) {
    case 'number':
      return { ...contact, phones: phonesWith(contact, { phone, value }, renumber) };
    case 'hours': {
      // The structured hours belonged to the old text.
      const { schedules: _schedules, ...rest } = contact;
      return { ...rest, isAlwaysOpen: false, openingHours: { [language]: value ?? '' } };
    }
    case 'answers':
      // The other languages still have the old text.
      return { ...contact, organisation: { [language]: value ?? '' } };
    case 'languages': {
      const { languageCodes: _codes, ...rest } = contact;
      return { ...rest, languages: { [language]: value ?? '' } };
    }
    case 'moved': {
      // Nobody may be sent to the old location.
      const { locations: _locations, ...rest } = contact;
      return { ...rest, region: { [language]: value ?? '' } };
    }
    case 'closed':
      return { ...contact, ship: 'verify-first' };
    default:
      return assertNever(subject);
  }
}

function phonesWith(
  { phones, country }: DraftContact,
  { phone, value }: { readonly phone: string | undefined; readonly value: string | undefined },
  renumber: Acceptance['renumber'],
): DraftPhone[] {
  const at = phone === undefined ? -1 : placeOf({ phones }, phone);
  const before = phones[at];
  if (before === undefined) {
    const isThere = value === undefined || placeOf({ phones }, value) !== -1;
    const fresh: DraftPhone = { number: '', kind: 'fixed', channels: ['voice'] };
    return isThere ? phones : [...phones, renumber(fresh, country, value)];
  }
  if (value === undefined) return phones.filter((_, index) => index !== at);
  return phones.map((other, index) => (index === at ? renumber(before, country, value) : other));
}

function sourceOf(report: Report, { sourceTitle, today }: Acceptance): DraftContact['sources'][number] {
  return {
    title: sourceTitle(callerOf(report)),
    address: sourceAddress(report),
    date: dayOf(report.correction, today),
  };
}

function changeOf(report: Report, { today }: Acceptance, { before, after }: Difference): Change {
  const { correction } = report;
  return {
    on: dayOf(correction, today),
    kind: callChange,
    field: correction.outcome === 'worked' ? workedField : historyFields[subjectOf(correction)],
    ...(isValue(before) ? { before } : {}),
    ...(isValue(after) ? { after } : {}),
    by: callerOf(report),
  };
}

/** In the tables a dash means an empty value. */
function isValue(text: string | undefined): text is string {
  return text !== undefined && text !== '' && text.trim() !== '-';
}

function dayOf({ on }: Correction, today: string): string {
  return on < today ? on : today;
}

function placeOf({ phones }: Pick<DraftContact, 'phones'>, number: string): number {
  const digits = digitsOf(number);
  return phones.findIndex((phone) => digitsOf(phone.number) === digits);
}

function digitsOf(number: string): string {
  return number.replace(/[^\d+]/g, '');
}

/** A text in a language, else in the first available one. */
function textIn(text: DraftText | undefined, language: Correction['language']): string | undefined {
  return text?.[language] ?? languages.map((other) => text?.[other]).find((words) => words !== undefined);
}
