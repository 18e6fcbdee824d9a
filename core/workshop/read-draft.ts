// Reading of a draft for the page, as far as its folder is readable.
import { isContentText } from '../compose/content-folder.ts';
import { kitFile } from '../compose/facts.ts';
import { glossaryFile, isIgnored } from '../compose/plan-content.ts';
import { isJunk } from '../kit/junk.ts';
import { type DraftAbout, draftAboutSchema } from './draft-facts.ts';
import type { DraftFiles } from './draft-files.ts';
import type { DraftMedia, DraftView } from './draft-view.ts';
import { recallsInDraft } from './edit-recalls.ts';
import { isFields, readLeniently } from './lenient.ts';
import { readDraftContacts } from './read-contacts.ts';
import { type FoundResource, readResources } from './read-resources.ts';

/** The part of a view that depends on the folder alone. */
type DraftContent = Omit<DraftView, 'draftId' | 'madeAt' | 'changedAt' | 'base'>;

/** Reads a draft. No content of its files can make this fail. */
export function readDraft(files: DraftFiles): DraftContent {
  const about = readAbout(files);
  const { placed, strange } = readDraftContacts(files.texts, files.memory);
  const recalls = recallsInDraft(files, about.id);
  return {
    about,
    resources: readResources(files, about).map(visible),
    contacts: placed.map(({ contact }) => contact),
    strangeContacts: strange,
    terms: countTerms(files),
    ...(recalls.length === 0 ? {} : { recalls }),
    media: readMedia(files),
    otherFiles: files.files.map(({ path }) => path).filter((path) => !isJunk(path) && isIgnored(path)),
  };
}

/** The fields of kit.yaml. */
export function readAbout(files: DraftFiles): DraftAbout {
  const text = files.texts.get(kitFile);
  const value = text === undefined ? undefined : files.memory.yaml(text, kitFile, [])?.value;
  return readLeniently(draftAboutSchema.shape, value);
}

function visible(resource: FoundResource) {
  const { describedIn: _describedIn, writtenOriginal: _original, name: _name, ...seen } = resource;
  return seen;
}

function countTerms(files: DraftFiles): number {
  const text = files.texts.get(glossaryFile);
  const value = text === undefined ? undefined : files.memory.yaml(text, glossaryFile, [])?.value;
  return isFields(value) && Array.isArray(value['terms']) ? value['terms'].length : 0;
}

function readMedia({ files, texts }: DraftFiles): DraftMedia[] {
  return files
    .filter(({ path }) => path.startsWith('media/') && !isJunk(path))
    .map(({ path, sizeBytes }) => ({ file: path, sizeBytes, usedIn: textsWith(path, texts) }));
}

function textsWith(media: string, texts: ReadonlyMap<string, string>): string[] {
  const found = [...texts].filter(([path, text]) => path.endsWith('.md') && text.includes(`](${media}`));
  return found.map(([path]) => path).filter(isContentText);
}
