// Recalls for tests, and kits that carry them.
import type { Contact } from '../../core/contacts/contact.ts';
import { contactFiles } from '../../core/contacts/hsds.ts';
import type { Recall } from '../../core/kit/recall.ts';
import type { RecallCarrier } from '../../core/library/recalls.ts';
import { testKitId } from './kit-in-use.ts';
import { type MadeKit, type MakeKitOptions, makeKit } from './make-kit.ts';

/** A notice that a number of a contact was wrong in versions up to 2026.1, and that 1056 is right. */
export function numberRecall(
  more: Partial<Extract<Recall, { kind: 'contact-number' }>> = {},
): Extract<Recall, { kind: 'contact-number' }> {
  return {
    kind: 'contact-number',
    id: 'wrong-number',
    kitId: testKitId,
    to: '2026.1',
    contact: 'gr-line',
    number: '1065',
    instead: { number: '1056' },
    reason: { en: 'Two digits were exchanged.', el: 'Δύο ψηφία μπήκαν ανάποδα.' },
    on: '2026-11-12',
    ...more,
  };
}

/** A notice that words of a text were wrong in versions up to 2026.1. */
export function textRecall(
  more: Partial<Extract<Recall, { kind: 'text' }>> = {},
): Extract<Recall, { kind: 'text' }> {
  return {
    kind: 'text',
    id: 'wrong-words',
    kitId: testKitId,
    to: '2026.1',
    at: 'kit:c1#before-you-call',
    wrong: { en: 'a quiet place' },
    instead: { en: 'a place where nobody listens' },
    reason: { en: 'Quiet is not enough.' },
    on: '2026-11-13',
    ...more,
  };
}

/** What is remembered of a kit with recalls. */
export function carrier(recalls: readonly Recall[], more: Partial<RecallCarrier> = {}): RecallCarrier {
  return {
    ...{ kitId: testKitId, version: '2026.2', issued: '2026-11-20', treeHash: 'a'.repeat(64) },
    ...{ fingerprint: '12345 67890', statements: [], recalls },
    ...more,
  };
}

/** Makes a kit with contacts that carries recalls. */
export async function makeRecallingKit(
  folder: string,
  {
    recalls = [],
    contacts = [],
    ...options
  }: MakeKitOptions & { readonly recalls?: readonly Recall[]; readonly contacts?: readonly Contact[] },
): Promise<MadeKit> {
  const tables = contactFiles(contacts);
  return await makeKit(folder, {
    ...options,
    files: {
      ...Object.fromEntries(tables.map(({ path, content }) => [path, content])),
      ...options.files,
    },
    catalogue: (plain, file) => ({
      ...plain,
      contacts: tables.map(({ path, mediaType }) => file(path, mediaType)),
      ...(recalls.length === 0 ? {} : { recalls }),
    }),
  });
}
