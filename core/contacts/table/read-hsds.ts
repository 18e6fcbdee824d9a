// Decides how contacts in HSDS tables made elsewhere are taken: each by itself, so that one that lacks something keeps no other out.
import { countrySchema } from '../../kit/catalogue.ts';
import type { Problem } from '../../problem.ts';
import type { ContactImport, ImportRow, RowNote } from '../../workshop/contact-import.ts';
import { isFields } from '../../workshop/lenient.ts';
import { type DraftContact, draftContactSchema } from '../draft-contact.ts';
import { emptyContact } from '../empty-contact.ts';
import { assemble, readContact } from '../hsds/read-contact.ts';
import { type JoinedTables, readTables, type TableFile } from '../hsds/read-tables.ts';
import { withoutUndefined } from '../hsds/read-values.ts';
import type { Row } from '../hsds/rows.ts';
import { changedFields } from '../same-contact.ts';

/** What tables are compared with. `name` of their file is the source of contacts that name none. */
export type KnownTables = { readonly contacts: readonly DraftContact[]; readonly name: string };

/** Reads tables and compares them with the contacts of a draft. Contacts that are new wait to be verified. */
export function readHsdsTables(files: readonly TableFile[], { contacts, name }: KnownTables): ContactImport {
  const empty = { form: 'hsds', rows: [], unknownColumns: [] } as const;
  if (files.length === 0) return { ...empty, fault: 'not-contacts' };
  const tables = readTables(files);
  if (!tables.ok) return { ...empty, rows: [refused(1, tables.problem)] };
  const known = new Map(contacts.map((contact) => [contact.id, contact]));
  const seen = new Set<string>();
  const rows = tables.value.services.map((service, index): ImportRow => {
    const read = readService(service, index, tables.value, name);
    const { contact: found, notes } = read;
    if (!found || notes.some(({ column }) => column === 'country'))
      return { row: index + 1, kind: 'refused', changed: [], notes, ...(found ? { contact: found } : {}) };
    const before = known.get(found.id);
    const contact: DraftContact = { ...found, ship: before?.ship ?? 'verify-first' };
    const note = { fault: 'twice', column: 'id', value: contact.id } as const;
    if (seen.has(contact.id)) return { row: index + 1, kind: 'refused', contact, changed: [], notes: [note] };
    seen.add(contact.id);
    const changed = before ? changedFields(before, contact) : [];
    const kind = before === undefined ? 'new' : changed.length === 0 ? 'same' : 'changed';
    return { row: index + 1, kind, contact, changed, notes: kind === 'same' ? [] : notes };
  });
  return { ...empty, rows };
}

type ReadService = { readonly contact?: DraftContact; readonly notes: readonly RowNote[] };

/** A whole contact as it is; one that lacks something with what it has, and with notes about the rest. */
function readService(
  service: Row<'service'>,
  index: number,
  tables: JoinedTables,
  name: string,
): ReadService {
  const whole = readContact(service, index, tables);
  if (whole.ok) return { contact: { ...whole.value, ship: 'verify-first' }, notes: [] };
  const found = withoutUndefined(assemble(service, tables)) as Readonly<Record<string, unknown>>;
  const { confirmed, ...facts } = found;
  const checked = isFields(confirmed) ? confirmed : {};
  const evidenceDate = String(found['evidenceDate'] ?? checked['on'] ?? 'undated');
  const sources = Array.isArray(found['sources']) ? found['sources'] : [];
  const country = countrySchema.safeParse(found['country'] ?? countryIn(found['locations']));
  const id = slug(String(found['id']));
  const parsed = draftContactSchema.safeParse({
    ...emptyContact(id),
    ...facts,
    id,
    country: country.success ? country.data : 'EU',
    evidenceDate,
    sources: sources.length > 0 ? sources : [{ title: name, address: service.url ?? '', date: evidenceDate }],
    // A day of checking alone does not say that the organisation confirmed anything.
    ...(typeof checked['by'] === 'string' ? { confirmed } : {}),
  });
  if (!parsed.success) return { notes: refused(index + 1, whole.problem).notes };
  const missing = [...(country.success ? [] : ['country']), ...missingIn(parsed.data)];
  return { contact: parsed.data, notes: missing.map((column) => ({ fault: 'missing', column })) };
}

function missingIn({ organisation, service, needs, phones, emails, websites }: DraftContact): string[] {
  const isThere = {
    organisation: Object.keys(organisation).length > 0,
    service: Object.keys(service).length > 0,
    needs: needs.length > 0,
    phone: phones.length + emails.length + websites.length > 0,
  };
  return Object.entries(isThere).flatMap(([name, is]) => (is ? [] : [name]));
}

function countryIn(locations: unknown): unknown {
  const list: readonly unknown[] = Array.isArray(locations) ? locations : [];
  const codes = list.flatMap((location) =>
    isFields(location) && isFields(location['address']) ? [location['address']['country']] : [],
  );
  // The Union writes EL for Greece.
  return codes[0] === 'EL' ? 'GR' : codes[0];
}

function slug(id: string): string {
  const plain = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 60);
}

function refused(row: number, problem: Problem): ImportRow {
  const field = 'field' in problem ? problem.field : '';
  const file = 'file' in problem ? problem.file : '';
  const detail = 'reason' in problem ? problem.reason : problem.code;
  const column = [file, field].filter(Boolean).join(' ');
  return { row, kind: 'refused', changed: [], notes: [{ fault: 'invalid', column, detail }] };
}
