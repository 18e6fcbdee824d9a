// Parsers of contacts, corrections and tables of contacts.

import { readCards } from '../../../core/cards/card-files.ts';
import { ContentMemory } from '../../../core/compose/content-memory.ts';
import { readDay } from '../../../core/contacts/holidays/day.ts';
import { isEmail, isWebAddress } from '../../../core/contacts/hsds/formats.ts';
import { packContacts } from '../../../core/contacts/hsds/packed-services.ts';
import { contactFiles, readContactFiles } from '../../../core/contacts/hsds.ts';
import { readNumberCell } from '../../../core/contacts/numbers/read-number-cell.ts';
import { readCard } from '../../../core/contacts/read-card.ts';
import { isSafeWebAddress, isUnsafeAddress } from '../../../core/contacts/web-address.ts';
import { fromBase45, toBase45 } from '../../../core/corrections/base45.ts';
import { codePrefix } from '../../../core/corrections/code-text.ts';
import { peekSealed, readSealed, readSealedFile } from '../../../core/corrections/sealed.ts';
import { gunzip, gzip } from '../../../core/kit/gzip.ts';
import { readDraftContacts } from '../../../core/workshop/read-contacts.ts';
import { readEmailCell, readWebCell } from '../../../core/workshop/table/address-cells.ts';
import { readHeader } from '../../../core/workshop/table/columns.ts';
import { hsdsTables } from '../../../core/workshop/table/hsds-files.ts';
import { readDate } from '../../../core/workshop/table/read-cell.ts';
import { readContactTable } from '../../../core/workshop/table/read-contact-table.ts';
import { readHsdsTables } from '../../../core/workshop/table/read-hsds.ts';
import { readAge } from '../../../core/workshop/table/row-values.ts';
import { readScheduleCell, scheduleCell } from '../../../core/workshop/table/schedule-cell.ts';
import { fromCode, toCode } from '../../../main/disk/corrections/code.ts';
import { minisignChecker } from '../../../main/disk/minisign/signature-file.ts';
import { decodeTable } from '../../../main/workshop/decode-table.ts';
import { wholeContacts } from '../../unit/core/contacts/whole-contacts.ts';
import { madeDirectory } from '../made-directory.ts';
import { bytesParser, frozenText, type Parser, textParser, utf8 } from './parser.ts';

const sealed = frozenText('corrections-file/1/a.corrections');
const card =
  'BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:1\r\nFN:Harbour\\, office\r\nTEL;VALUE=uri;TYPE="work,voice":tel:+302101234567\r\nEMAIL:a@example.org\r\nURL:https://example.org\r\nNOTE:Mon\\nTue\r\n and on\r\nREV:20261125T000000Z\r\nEND:VCARD\r\n';
const table =
  'id,organisation,country,phone,hours,email,website,verified\ngr-1,"Harbour, office",GR,210 1234567; 1056,MO-FR 09:00-17:00,a@example.org,example.org,25/11/2026\n';
const organizations = [{ id: 'o1', name: 'Harbour', description: 'Help' }];
const services = [
  {
    id: 's1',
    organization_id: 'o1',
    name: 'Help line',
    status: 'active',
    phones: [{ id: 'p1', number: '1056' }],
  },
];
const kitTables = contactFiles(wholeContacts.slice(0, 2));
const isServices = ({ path }: { readonly path: string }): boolean => path.endsWith('/services.json');
const packed = packContacts(madeDirectory(1));
const packedServices = packed.at(-1);
const known = { contacts: [], language: 'en', name: 'table.csv' } as const;

/** The result of a text that is a value or a fault. */
function readingOf(reading: {
  readonly kind: string;
  readonly fault?: string;
  readonly sealed?: object;
}): unknown {
  return reading.kind === 'good' ? reading.sealed : { fault: reading.fault };
}

/** The list in a packed file. */
function servicesOf(file: { readonly bytes: Uint8Array } | undefined): Uint8Array {
  const bytes = file && gunzip(file.bytes, 1024 ** 2);
  if (!(bytes instanceof Uint8Array)) throw new Error('no packed services');
  return bytes;
}

/** The rows. */
export const contactParsers: readonly Parser[] = [
  textParser({
    name: 'phone-cell',
    functions: ['core/contacts/numbers/read-number-cell.ts#readNumberCell'],
    samples: ['Tel. +30 210 1234567/8, fax: 210 7654321 ext. 12', '1056'],
    read: (cell) => readNumberCell(cell, 'GR'),
  }),
  textParser({
    name: 'vcard',
    functions: ['core/contacts/read-card.ts#readCard'],
    samples: [card],
    read: readCard,
  }),
  textParser({
    name: 'calendar-day',
    functions: ['core/contacts/holidays/day.ts#readDay'],
    samples: ['2026-11-25', '2024-02-29'],
    read: readDay,
  }),
  bytesParser({
    name: 'hsds-kit',
    functions: ['core/contacts/hsds.ts#readContactFiles', 'core/contacts/hsds/read-tables.ts#readTables'],
    samples: [utf8(kitTables.find(isServices)?.content ?? '')],
    read: (bytes) =>
      readContactFiles(
        kitTables.map((file) => ({ path: file.path, bytes: isServices(file) ? bytes : utf8(file.content) })),
      ),
  }),
  bytesParser({
    name: 'packed-contacts',
    functions: ['core/contacts/hsds.ts#readContactFiles', 'core/contacts/hsds/read-contact.ts#readContacts'],
    samples: [servicesOf(packedServices)],
    read: (bytes) =>
      readContactFiles(
        packed.map((file) => (file === packedServices ? { ...file, bytes: gzip(bytes) } : file)),
      ),
  }),
  textParser({
    name: 'hsds-import',
    functions: [
      'core/workshop/table/read-hsds.ts#readHsdsTables',
      'core/workshop/table/hsds-files.ts#hsdsTables',
    ],
    samples: [JSON.stringify(services), JSON.stringify({ organizations, services })],
    read: (text) => readHsdsTables(hsdsTables([{ name: 'services.json', text }]), known),
  }),
  textParser({
    name: 'hsds-csv',
    isHeavy: true,
    functions: ['core/workshop/table/hsds-files.ts#hsdsTables'],
    samples: ['id,organization_id,name,status\ns1,o1,Help line,active\n'],
    read: (text) => readHsdsTables(hsdsTables([{ name: 'services.csv', text }]), known),
  }),
  textParser({
    name: 'contact-table',
    slowOnce: [(length) => `organisation,country\n${'Harbour,GR\n'.repeat(length / 11)}`],
    isHeavy: true,
    functions: [
      'core/workshop/table/read-contact-table.ts#readContactTable',
      'core/workshop/table/read-row.ts#readRow',
    ],
    samples: [table, table.replaceAll(',', ';')],
    read: (text) => readContactTable(text, known),
  }),
  textParser({
    name: 'review-cards',
    slowOnce: [(length) => '"a,b\n'.repeat(length / 5), (length) => '#a:b\n'.repeat(length / 5)],
    functions: ['core/cards/card-files.ts#readCards'],
    samples: ['front,back\na,"b\nc"\n', '#separator:tab\n#html:false\na\tb\n'],
    read: (text) => readCards(text),
  }),
  bytesParser({
    name: 'table-bytes',
    functions: ['main/workshop/decode-table.ts#decodeTable'],
    samples: [utf8(table), new Uint8Array(Buffer.from(`\ufeff${table}`, 'utf16le'))],
    read: decodeTable,
  }),
  textParser({
    name: 'table-header',
    functions: ['core/workshop/table/columns.ts#readHeader'],
    samples: ['Phone 2 (Greek)', 'τηλέφωνο'],
    read: (header) => readHeader(header, 0),
  }),
  textParser({
    name: 'hours-cell',
    slowOnce: [(length) => `MO${' '.repeat(length)}x`],
    functions: ['core/workshop/table/schedule-cell.ts#readScheduleCell'],
    samples: [
      'MO-FR 09:00-17:00 holidays=closed; SA 22:00-06:00',
      'Mon, Wed 9:00 - 12:30 from=2026-01-01 weeks=2 start=2026-01-05',
    ],
    read: readScheduleCell,
    write: scheduleCell,
  }),
  textParser({
    name: 'date-cell',
    functions: ['core/workshop/table/read-cell.ts#readDate', 'core/workshop/table/row-values.ts#readAge'],
    samples: ['02/03/2026', '2026-02', '46000'],
    read: (cell) => ({ date: readDate(cell), age: readAge(cell) }),
  }),
  textParser({
    name: 'email-cell',
    slowOnce: [(length) => Array.from({ length: length / 8 }, (_, at) => `a${at}@b.cc`).join(' ')],
    functions: ['core/workshop/table/address-cells.ts#readEmailCell'],
    samples: ['a@example.org; mailto:b@example.org <c@example.org>'],
    read: readEmailCell,
  }),
  textParser({
    name: 'web-cell',
    slowOnce: [(length) => `a${','.repeat(length)}b`],
    functions: ['core/workshop/table/address-cells.ts#readWebCell'],
    samples: ['https://example.org/a,b www.example.org, example.org/page?x=1'],
    read: readWebCell,
  }),
  textParser({
    name: 'web-address',
    functions: [
      'core/contacts/web-address.ts#isSafeWebAddress',
      'core/contacts/hsds/formats.ts#isWebAddress',
    ],
    samples: ['https://www.a-b.example.org:80/path%20x?q=1#top', 'someone.else+x@mail.example.org'],
    read: (text) => [isSafeWebAddress(text), isUnsafeAddress(text), isWebAddress(text), isEmail(text)],
  }),
  textParser({
    name: 'contacts-yaml',
    readsLike: 'yaml',
    functions: ['core/workshop/read-contacts.ts#readDraftContacts'],
    samples: [frozenText('draft/1/workshop/1a5fa29e3bb9c6c4/content/contacts.yaml')],
    read: (text) => {
      const read = readDraftContacts(new Map([['contacts.yaml', text]]), new ContentMemory());
      return read.isReadable ? read : undefined;
    },
  }),
  textParser({
    name: 'sealed-correction',
    functions: ['core/corrections/sealed.ts#readSealed'],
    samples: [sealed],
    read: (text) => readingOf(readSealed(text, minisignChecker)),
    write: (read) => (read as { readonly text?: string }).text,
  }),
  textParser({
    name: 'stored-correction',
    functions: ['core/corrections/sealed.ts#peekSealed'],
    samples: [sealed],
    read: peekSealed,
  }),
  textParser({
    name: 'corrections-file',
    functions: ['core/corrections/sealed.ts#readSealedFile'],
    samples: [sealed, `\ufeff${sealed}${sealed.replaceAll('\n', '\r\n')}`],
    read: (text) => {
      const { good, faults } = readSealedFile(text, minisignChecker);
      return { good: good.map(({ text: one }) => one), faults };
    },
  }),
  textParser({
    name: 'base45',
    functions: ['core/corrections/base45.ts#fromBase45'],
    samples: ['QED8WEX0', 'BB8'],
    read: fromBase45,
    write: toBase45,
  }),
  textParser({
    name: 'correction-code',
    functions: ['main/disk/corrections/code.ts#fromCode'],
    samples: [toCode({ text: sealed }), `${codePrefix}00`],
    read: fromCode,
    write: toCode,
  }),
];
