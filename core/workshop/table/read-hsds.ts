// Contacts in HSDS tables of other directories. Each is read separately, so that an incomplete one does not block the others.
import { countrySchema } from '../../base/country.ts';
import type { Problem } from '../../base/problem.ts';
import { isDate } from '../../contacts/dates.ts';
import { type DraftContact, draftContactSchema } from '../../contacts/draft-contact.ts';
import { emptyContact } from '../../contacts/empty-contact.ts';
import { assemble, readContact } from '../../contacts/hsds/read-contact.ts';
import { type JoinedTables, joinTables } from '../../contacts/hsds/read-tables.ts';
import { withoutUndefined } from '../../contacts/hsds/read-values.ts';
import type { Row } from '../../contacts/hsds/rows.ts';
import { changedFields } from '../../contacts/same-contact.ts';
import type { ContactImport, ImportRow, RowNote } from '../contact-import.ts';
import { isFields } from '../lenient.ts';
import { checkHsdsContact } from './check-hsds-contact.ts';
import type { FoundTables } from './hsds-files.ts';
import { type LeftRow, type SortedRows, sortRows } from './sort-rows.ts';

/** What tables are compared with. `name` of their file is the source of contacts without one. */
type KnownTables = { readonly contacts: readonly DraftContact[]; readonly name: string };

/** Reads tables and compares them with the contacts of a draft. New contacts are marked as unverified. */
export function readHsdsTables(found: FoundTables, { contacts, name }: KnownTables): ContactImport {
  const { tables: given, leftColumns, leftFiles } = found;
  const empty = { form: 'hsds', rows: [], unknownColumns: leftColumns, leftFiles } as const;
  if (Object.keys(given).length === 0) return { ...empty, fault: 'not-contacts' };
  const sorted = sortRows(given);
  const tables = joinTables(sorted.rows, () => name);
  const known = new Map(contacts.map((contact) => [contact.id, contact]));
  const reader = new ServiceReader(tables, sorted, known, name);
  const services = tables.services.map((service, index) => reader.read(service, index));
  return { ...empty, rows: [...services, ...sorted.left.map(leftOut)] };
}

function leftOut({ file, row, fault, column, value, detail, first }: LeftRow): ImportRow {
  const note: RowNote = {
    fault,
    column,
    ...(value === undefined ? {} : { value }),
    ...(detail === undefined ? {} : { detail }),
    ...first,
  };
  return { file, row, kind: 'refused', changed: [], notes: [note] };
}

type ReadService = { readonly contact?: DraftContact; readonly notes: readonly RowNote[] };

class ServiceReader {
  readonly #tables: JoinedTables;
  readonly #sorted: SortedRows;
  readonly #known: ReadonlyMap<string, DraftContact>;
  readonly #name: string;
  readonly #seen = new Set<string>();

  constructor(
    tables: JoinedTables,
    sorted: SortedRows,
    known: ReadonlyMap<string, DraftContact>,
    name: string,
  ) {
    this.#tables = tables;
    this.#sorted = sorted;
    this.#known = known;
    this.#name = name;
  }

  read(service: Row<'service'>, index: number): ImportRow {
    const at = this.#sorted.placeOf(service);
    const { contact: found, notes } = readService(service, index, this.#tables, this.#name);
    const lacksCountry = notes.some(({ column, fault }) => column === 'country' && fault === 'missing');
    if (!found || lacksCountry) {
      return { ...at, kind: 'refused', changed: [], notes, ...(found ? { contact: found } : {}) };
    }
    const before = this.#known.get(found.id);
    if (this.#seen.has(found.id)) {
      const twice = { fault: 'twice', column: 'id', value: found.id } as const;
      return { ...at, kind: 'refused', contact: found, changed: [], notes: [twice] };
    }
    this.#seen.add(found.id);
    if (service.status !== 'active') return { ...at, ...closed(service, found, before) };
    const checked = checkHsdsContact(found, { service, before, tables: this.#tables, sorted: this.#sorted });
    const all = [...notes, ...checked.notes];
    if (checked.isRefused) {
      return { ...at, kind: 'refused', contact: checked.contact, changed: [], notes: all };
    }
    const contact: DraftContact = { ...checked.contact, ship: before?.ship ?? 'verify-first' };
    const changed = before ? changedFields(before, contact) : [];
    const kind = before === undefined ? 'new' : changed.length === 0 ? 'same' : 'changed';
    return { ...at, kind, contact, changed, notes: kind === 'same' ? [] : all };
  }
}

/** A closed service is not imported. If the draft has it already, it becomes unverified. */
function closed(
  { status }: Row<'service'>,
  contact: DraftContact,
  before: DraftContact | undefined,
): Omit<ImportRow, 'file' | 'row'> {
  const notes: RowNote[] = [{ fault: 'closed', column: 'status', value: status }];
  if (before?.ship !== 'ship-after-test-call') return { kind: 'refused', contact, changed: [], notes };
  return { kind: 'changed', contact: { ...before, ship: 'verify-first' }, changed: ['ship'], notes };
}

/** A complete contact unchanged; an incomplete one with the available facts, and notes about the rest. */
function readService(
  service: Row<'service'>,
  index: number,
  tables: JoinedTables,
  name: string,
): ReadService {
  const whole = readContact(service, index, tables);
  if (whole.ok) return { contact: { ...whole.value, ship: 'verify-first' }, notes: [] };
  const facts = withoutUndefined(assemble(service, tables)) as Readonly<Record<string, unknown>>;
  const assured = service.assured_date?.slice(0, 10) ?? '';
  const evidenceDate = String(facts['evidenceDate'] ?? (isDate(assured) ? assured : 'undated'));
  const sources = Array.isArray(facts['sources']) ? facts['sources'] : [];
  const country = countrySchema.safeParse(facts['country'] ?? countryIn(facts['locations']));
  const id = slug(String(facts['id']), index);
  const parsed = draftContactSchema.safeParse({
    ...emptyContact(id),
    ...facts,
    id,
    country: country.success ? country.data : 'EU',
    evidenceDate,
    sources: sources.length > 0 ? sources : [{ title: name, address: service.url ?? '', date: evidenceDate }],
  });
  if (!parsed.success) return { notes: [refusedNote(whole.problem)] };
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
  // EL is the Union's code for Greece.
  return codes[0] === 'EL' ? 'GR' : codes[0];
}

/** An id in the form of our contacts. Ids of a single character, or of letters that are not Latin, are too short. */
function slug(id: string, index: number): string {
  const plain = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return (plain.length > 1 ? plain : `service-${plain || index + 1}`).slice(0, 60);
}

function refusedNote(problem: Problem): RowNote {
  const column = 'field' in problem ? problem.field.replace(/^\d+\.?/, '') : '';
  return { fault: 'invalid', column, detail: 'reason' in problem ? problem.reason : problem.code };
}
