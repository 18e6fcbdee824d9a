// Kit contents for tests of changes: small resources and contacts, changed field by field.
import type { Contact } from '../../../../../core/contacts/contact.ts';
import type { Catalogue, KitFile, Resource } from '../../../../../core/kit/catalogue.ts';
import type { Term } from '../../../../../core/kit/glossary.ts';
import type { KitContents } from '../../../../../core/library/kit-changes.ts';
import { plainFile, plainResource } from '../../../../support/plain-resource.ts';

/** A file whose bytes differ in one digit. */
export function fileOf(path: string, digit = 'a'): KitFile {
  return plainFile(path, 'application/pdf', digit);
}

/** A report. */
export function resource(id: string, more: Partial<Resource> = {}): Resource {
  return plainResource({ id, file: fileOf(`data/reports/${id}.pdf`), ...more });
}

/** A contact with two numbers. */
export function contact(id: string, more: Partial<Contact> = {}): Contact {
  return {
    id,
    country: 'GR',
    organisation: { en: `Name of ${id}` },
    service: { en: 'Helpline' },
    needs: ['legal-aid'],
    isEmergency: false,
    phones: [
      { number: '1056', kind: 'short-code', channels: ['voice'] },
      { number: '210 123 4567', e164: '+302101234567', kind: 'fixed', channels: ['voice'] },
    ],
    emails: ['help@example.org'],
    websites: [],
    openingHours: { en: 'Always' },
    isAlwaysOpen: true,
    languages: { en: 'Greek' },
    isFree: 'yes',
    whoMayCall: { en: 'Anyone' },
    sources: [{ title: 'Source', address: 'https://example.org', date: '2026-01' }],
    evidenceDate: '2026-01',
    ...more,
  };
}

/** A term. */
export function term(id: string, english = id): Term {
  return { id, en: { term: english, variants: [], isSeen: true }, source: 'x' };
}

/** What a kit holds. */
export function contents(
  parts: { readonly resources?: Resource[]; readonly contacts?: Contact[]; readonly terms?: Term[] },
  catalogue: Partial<Catalogue> = {},
): KitContents {
  return {
    catalogue: {
      format: 2,
      id: 'org.example.kit',
      version: '2026.1',
      title: { en: 'Kit' },
      issued: '2026-01-01',
      publisher: { name: 'Publisher' },
      languages: ['en'],
      countries: [],
      changes: [],
      resources: parts.resources ?? [],
      contacts: [],
      media: [],
      segments: [],
      ...catalogue,
    },
    contacts: parts.contacts ?? [],
    terms: parts.terms ?? [],
  };
}
