// Conversion of a kit back into a content folder, from which compose makes the same kit.

import { kitFile } from '../compose/facts.ts';
import { aidFile } from '../compose/plan-aid.ts';
import { contactsFile } from '../compose/plan-contacts.ts';
import { glossaryFile } from '../compose/plan-content.ts';
import { folderOfKind } from '../compose/plan-documents.ts';
import { recallsFile } from '../compose/plan-recalls.ts';
import { thesaurusFile } from '../compose/plan-thesaurus.ts';
import { workName } from '../compose/works.ts';
import { writeYaml } from '../compose/yaml-edit.ts';
import type { Contact } from '../contacts/contact.ts';
import type { Catalogue, Resource } from '../kit/catalogue.ts';
import type { Term } from '../kit/glossary.ts';
import { contentOfModule } from './content-of-module.ts';
import { describedText, factsOf } from './described-text.ts';
import { freeName, safeName } from './safe-name.ts';

/** A file of the content folder: a text, or the bytes of a file of the kit. `pages` are those of a PDF. */
export type ContentEntry = { readonly file: string; readonly pages?: number } & (
  | { readonly text: string }
  | { readonly from: string }
);

/** The files of a kit that are needed for a content folder. */
export type ReadKit = {
  readonly catalogue: Catalogue;
  readonly contacts: readonly Contact[];
  readonly terms: readonly Term[];
  /** Texts of checklists, lessons and quizzes, and the decision aid, by path in the kit. */
  readonly texts: ReadonlyMap<string, string>;
  /** Pages of the headings of a document. */
  anchorsOf(resourceId: string): Readonly<Record<string, number>>;
};

/** The content folder of a kit with the next version number. `today` is YYYY-MM-DD. */
export function contentOfKit(kit: ReadKit, today: string): ContentEntry[] {
  const { catalogue, contacts, terms } = kit;
  const taken = new Set<string>();
  const entries = [
    { file: kitFile, text: kitText(catalogue, today) },
    ...catalogue.resources.flatMap((resource) =>
      resource.kind === 'module'
        ? contentOfModule(resource, kit.texts, taken)
        : contentOfDocument(resource, kit, taken),
    ),
    ...catalogue.media.map(({ path }) => ({ file: path.slice('data/'.length), from: path })),
  ];
  if (contacts.length > 0) {
    // An editor released everything in a kit; contacts that wait are not in it.
    const edited = contacts.map((contact) => ({ ...contact, ship: 'ship-after-test-call' }));
    entries.push({ file: contactsFile, text: writeYaml({ contacts: edited }) });
  }
  if (terms.length > 0) entries.push({ file: glossaryFile, text: writeYaml({ terms }) });
  if (catalogue.aid) {
    const text = kit.texts.get(catalogue.aid.path);
    if (text !== undefined) entries.push({ file: aidFile, text: writeYaml(JSON.parse(text)) });
  }
  const { recalls = [] } = catalogue;
  if (recalls.length > 0) entries.push({ file: recallsFile, text: writeYaml({ recalls }) });
  if (catalogue.thesaurus) entries.push({ file: thesaurusFile, from: catalogue.thesaurus.path });
  return entries;
}

/** The next version: the last number plus one. */
export function nextVersion(version: string): string {
  const parts = version.split('.');
  const last = Number(parts.pop());
  return [...parts, last + 1].join('.');
}

function kitText(catalogue: Catalogue, today: string): string {
  const { id, version, title, description, publisher, rights, languages, countries, home } = catalogue;
  return writeYaml({
    id,
    version: nextVersion(version),
    previousVersion: version,
    title,
    ...(description === undefined ? {} : { description }),
    issued: today,
    publisher,
    ...(rights === undefined ? {} : { rights }),
    languages,
    countries,
    // The changes since the previous version are not known yet.
    changes: [],
    ...(home === undefined ? {} : { home }),
  });
}

function contentOfDocument(resource: Resource, kit: ReadKit, taken: Set<string>): ContentEntry[] {
  const { kind, file, language, id } = resource;
  if (!file || kind === 'module') return [];
  const ending = file.mediaType === 'application/pdf' ? 'pdf' : 'md';
  const folder = folderOfKind(kind);
  const known = nameIn(file.path, `data/${folder}/`, `.${language}.${ending}`) ?? safeName(workName(id));
  const place = (name: string): string => `${folder}/${name}.${language}.${ending}`;
  const path = place(freeName(known, (name) => taken.has(place(name))));
  taken.add(path);
  if (ending === 'md') return [{ file: path, text: describedText(resource, kit.texts.get(file.path) ?? '') }];
  const anchors = kit.anchorsOf(id);
  const { open } = resource;
  const facts = {
    ...factsOf(resource),
    ...(Object.keys(anchors).length === 0 ? {} : { anchors }),
    ...(open === undefined ? {} : { open }),
  };
  return [
    { file: path, from: file.path, ...(resource.pages === undefined ? {} : { pages: resource.pages }) },
    { file: path.replace(/pdf$/, 'yaml'), text: writeYaml(facts) },
  ];
}

/** The part of a path between two parts; undefined if they do not match, or a folder is in between. */
function nameIn(path: string, before: string, after: string): string | undefined {
  if (!path.startsWith(before) || !path.endsWith(after)) return undefined;
  const name = path.slice(before.length, path.length - after.length);
  return name === '' || name.includes('/') || safeName(name) !== name ? undefined : name;
}
