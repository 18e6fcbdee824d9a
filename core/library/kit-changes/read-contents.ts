// Reading the compared contents of a kit: catalogue, contacts and terms, each checked by its hash.

import type { BagSource, Hasher } from '../../base/ports.ts';
import type { Problem } from '../../base/problem.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import { filesOfContacts, readContactFiles } from '../../contacts/hsds.ts';
import { parseBagInfo } from '../../kit/bag-info.ts';
import { bagInfoPath, cataloguePath, kitLimits } from '../../kit/bag-layout.ts';
import type { Catalogue, KitFile } from '../../kit/catalogue.ts';
import { glossarySchema, type Term } from '../../kit/glossary.ts';
import { readJson } from '../../kit/json-text.ts';
import { formatOf } from '../../kit/kit-info.ts';
import { parseKnown } from '../../kit/known-fields.ts';
import { readCatalogue } from '../../kit/upgrade.ts';
import type { KitContents } from '../kit-changes.ts';

/** Tables of contacts and terms are texts; larger ones are not compared. */
const tableLimitBytes = 16 * 1024 ** 2;

/** Reads a catalogue of a kit that was verified before. `bag-info-invalid`, `catalogue-invalid`, and read errors. */
export async function readInstalledCatalogue(source: BagSource): Promise<Result<Catalogue>> {
  const info = await source.readSmall(bagInfoPath, kitLimits.tagBytes);
  if (!info.ok) return info;
  const format = formatOf(parseBagInfo(info.value).elements);
  if (typeof format !== 'number') return fail({ code: 'bag-info-invalid', file: bagInfoPath, ...format });
  const bytes = await source.readSmall(cataloguePath, kitLimits.catalogueBytes);
  return bytes.ok ? readCatalogue(readJson(bytes.value), format, 'left-out') : bytes;
}

/** Reads the contacts and terms that a catalogue names. `payload-changed`, `catalogue-invalid`, and read errors. */
export async function readContents(
  source: BagSource,
  catalogue: Catalogue,
  hasher: Hasher,
): Promise<Result<KitContents>> {
  const files: { readonly path: string; readonly bytes: Uint8Array }[] = [];
  for (const file of filesOfContacts(catalogue)) {
    const bytes = await readFileOf(source, file, hasher);
    if (!bytes.ok) return bytes;
    files.push({ path: file.path, bytes: bytes.value });
  }
  const contacts = files.length === 0 ? ok([]) : readContactFiles(files);
  if (!contacts.ok) return contacts;
  const terms = await readTerms(source, catalogue, hasher);
  return terms.ok ? ok({ catalogue, contacts: contacts.value, terms: terms.value }) : terms;
}

async function readTerms(
  source: BagSource,
  { glossary }: Catalogue,
  hasher: Hasher,
): Promise<Result<readonly Term[]>> {
  if (!glossary) return ok([]);
  const bytes = await readFileOf(source, glossary, hasher);
  if (!bytes.ok) return bytes;
  const parsed = parseKnown(glossarySchema, readJson(bytes.value));
  if (parsed.success) return ok(parsed.data.terms);
  const issue = parsed.error.issues[0];
  const field = issue?.path.map(String).join('.') ?? '';
  return fail({ code: 'catalogue-invalid', file: glossary.path, field, reason: issue?.message ?? '' });
}

/** Files on a stick may change between two reads. */
async function readFileOf(
  source: BagSource,
  { path, sha256 }: KitFile,
  hasher: Hasher,
): Promise<Result<Uint8Array>> {
  const bytes = await source.readSmall(path, tableLimitBytes);
  if (!bytes.ok) return bytes;
  const hash = hasher.start();
  hash.update(bytes.value);
  const problem: Problem = { code: 'payload-changed', file: path, count: 1 };
  return hash.digest() === sha256 ? bytes : fail(problem);
}
