// Consistency of a catalogue with its kit: unique ids, and the same hash and size for every file as the manifest.
import type { Problem } from '../base/problem.ts';
import { cataloguePath, isPayloadPath } from './bag-layout.ts';
import type { Catalogue, KitFile, Resource } from './catalogue.ts';
import type { CheckedFile } from './verdict.ts';

/** A file that the catalogue names, with the field that names it. */
type NamedFile = { readonly field: string; readonly file: KitFile };

/** Every file that a catalogue names, in its order. */
export function filesNamedBy(catalogue: Catalogue): NamedFile[] {
  return [
    ...catalogue.resources.flatMap((resource, index) => filesOfResource(resource, `resources.${index}`)),
    ...catalogue.contacts.map((file, index) => ({ field: `contacts.${index}`, file })),
    ...named('glossary', catalogue.glossary),
    ...named('thesaurus', catalogue.thesaurus),
    ...named('aid', catalogue.aid),
    ...named('holidays', catalogue.holidays),
    ...catalogue.media.map((file, index) => ({ field: `media.${index}`, file })),
    ...catalogue.segments.map(({ file }, index) => ({ field: `segments.${index}.file`, file })),
  ];
}

/** The first inconsistent field. `files` holds the files that match the manifest. */
export function catalogueMismatch(
  catalogue: Catalogue,
  files: ReadonlyMap<string, CheckedFile>,
): Problem | undefined {
  const twice = idTwice(catalogue.resources);
  if (twice !== undefined) return mismatch(twice, 'id-twice');
  for (const { field, file } of filesNamedBy(catalogue)) {
    const found = files.get(file.path);
    if (!found) return mismatch(`${field}.path`, 'file-not-in-kit');
    if (found.hash !== file.sha256) return mismatch(`${field}.sha256`, 'file-differs');
    if (found.sizeBytes !== file.sizeBytes) return mismatch(`${field}.sizeBytes`, 'file-differs');
  }
  for (const [index, { path, sha256 }] of (catalogue.web ?? []).entries()) {
    const found = files.get(path);
    if (!found) return mismatch(`web.${index}.path`, 'file-not-in-kit');
    if (found.hash !== sha256) return mismatch(`web.${index}.sha256`, 'file-differs');
  }
  return undefined;
}

/**
 * Files of the payload that the catalogue does not name, sorted. `data` is the catalogue before parsing: a newer program may name
 * files in fields that this one does not know.
 */
export function filesNotNamed(data: unknown, files: ReadonlyMap<string, CheckedFile>): string[] {
  const named = new Set<string>();
  const waiting: unknown[] = [data];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const { path, sha256 } = value as { readonly path?: unknown; readonly sha256?: unknown };
    if (typeof path === 'string') named.add(`${sha256} ${path}`);
    for (const child of Object.values(value)) if (child !== null) waiting.push(child);
  }
  return [...files]
    .filter(([path, { hash }]) => isPayloadPath(path) && !named.has(`${hash} ${path}`))
    .map(([path]) => path)
    .filter((path) => path !== cataloguePath)
    .sort();
}

function filesOfResource(resource: Resource, at: string): NamedFile[] {
  return [
    ...named(`${at}.file`, resource.file),
    ...named(`${at}.derived`, resource.derived),
    ...named(`${at}.cover`, resource.cover),
    ...(resource.lessons ?? []).map(({ file }, index) => ({ field: `${at}.lessons.${index}.file`, file })),
    ...named(`${at}.quiz`, resource.quiz),
  ];
}

function named(field: string, file: KitFile | undefined): NamedFile[] {
  return file === undefined ? [] : [{ field, file }];
}

function idTwice(resources: readonly Resource[]): string | undefined {
  const seen = new Set<string>();
  for (const [index, resource] of resources.entries()) {
    if (seen.has(resource.id)) return `resources.${index}.id`;
    seen.add(resource.id);
    const lessons = (resource.lessons ?? []).map((lesson) => lesson.id);
    const lesson = lessons.findIndex((id, at) => lessons.indexOf(id) !== at);
    if (lesson !== -1) return `resources.${index}.lessons.${lesson}.id`;
  }
  return undefined;
}

function mismatch(field: string, reason: string): Problem {
  return { code: 'catalogue-invalid', file: cataloguePath, field, reason };
}
