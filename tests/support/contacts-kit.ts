// A searchable kit of given contacts that a development build trusts, and its installation.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../core/base/language.ts';
import type { Contact } from '../../core/contacts/contact.ts';
import { holidaysPath, holidayTable } from '../../core/contacts/holidays/holiday-table.ts';
import { contactFiles } from '../../core/contacts/hsds.ts';
import type { Recall } from '../../core/kit/recall.ts';
import { buildSegment } from '../../core/search/build-segment.ts';
import { unitsOfContact } from '../../core/search/units.ts';
import { type MadeKit, type MakeKitOptions, makeKit, makePublisher, type TestPublisher } from './make-kit.ts';

const developmentKey = join(import.meta.dirname, '..', '..', 'out', 'dev-key', 'development.key');

/** How the kit is made. */
type ContactsKitOptions = {
  /** A day as YYYY-MM-DD. */
  readonly issued?: string;
  readonly version?: string;
  /** Defaults to the one that a development build trusts, whose key is made with that build. */
  readonly publisher?: TestPublisher;
  /** Adds the table of holidays of a composed kit; without it opening hours on holidays are unknown. */
  readonly hasHolidays?: boolean;
  /** What it recalls in earlier versions. */
  readonly recalls?: readonly Recall[];
  /** The folder to write it to; a new one when absent. */
  readonly folder?: string;
} & Pick<MakeKitOptions, 'id'>;

/** Makes the kit. */
export async function makeContactsKit(
  contacts: readonly Contact[],
  {
    issued = '2026-03-01',
    version = '2026.1',
    publisher,
    hasHolidays = false,
    recalls = [],
    folder,
    id,
  }: ContactsKitOptions = {},
): Promise<MadeKit> {
  const tables = contactFiles(contacts);
  const languages: readonly Language[] = ['en', 'el'];
  const segments = languages.flatMap((language) => {
    const units = contacts.flatMap(unitsOfContact).filter((unit) => unit.language === language);
    const path = `data/search/${language}-1.seg`;
    return units.length === 0
      ? []
      : [{ language, units: units.length, path, bytes: buildSegment(units, language) }];
  });
  return await makeKit(folder ?? mkdtempSync(join(tmpdir(), 'impact-kit-contacts-')), {
    ...(id === undefined ? {} : { id }),
    publisher: publisher ?? (await makePublisher('Development build', developmentKey)),
    issued,
    version,
    replaces: true,
    files: {
      ...Object.fromEntries(tables.map(({ path, content }) => [path, content])),
      ...Object.fromEntries(segments.map(({ path, bytes }) => [path, bytes])),
      ...(hasHolidays ? { [holidaysPath]: JSON.stringify(holidayTable(issued, [])) } : {}),
    },
    catalogue: (catalogue, file) => ({
      ...catalogue,
      countries: ['EU', 'GR', 'IT', 'CY', 'PT'],
      contacts: tables.map(({ path, mediaType }) => file(path, mediaType)),
      ...(recalls.length === 0 ? {} : { recalls }),
      ...(hasHolidays ? { holidays: file(holidaysPath, 'application/json') } : {}),
      segments: segments.map(({ language, units, path }) => ({
        language,
        units,
        file: file(path, 'application/octet-stream'),
      })),
    }),
  });
}
