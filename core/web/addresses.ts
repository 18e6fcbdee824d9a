// Addresses inside the web edition: places of the page itself, and pages of the kit's own documents beside it.

import type { Language } from '../base/language.ts';
import { type Resource, workOf } from '../kit/catalogue.ts';
import type { KitTarget } from '../markdown/document.ts';
import { pathAddress } from './node.ts';
import { headingId } from './text-view.ts';
import type { WebCatalogue, WebTexts } from './web-kit.ts';

/** What an address is made from. `folder` is the kit's folder seen from the page, empty or with a slash at its end. */
export type AddressSetting = {
  readonly catalogue: Pick<WebCatalogue, 'resources'>;
  readonly language: Language;
  /** Where the contacts of this language are listed. */
  readonly contactLanguage: Language;
  readonly folder: string;
  /** Pages of documents, for links to their headings. */
  readonly pages: WebTexts['pages'];
};

/** A work in the language, else in English, else as it is. */
export function editionOf(
  { catalogue, language }: Pick<AddressSetting, 'catalogue' | 'language'>,
  work: string,
): Resource | undefined {
  const all = catalogue.resources.filter(
    (resource) => workOf(resource) === `${work}.en` || workOf(resource) === work,
  );
  return (
    all.find((resource) => resource.language === language) ??
    all.find((resource) => resource.language === 'en') ??
    all[0] ??
    catalogue.resources.find(({ id }) => id === work)
  );
}

/** The address of a `kit:` link; undefined where the kit lacks its target. */
export function addressOfTarget(setting: AddressSetting, target: KitTarget): string | undefined {
  if (target.kind === 'contact') return `#${contactId(target.contact, setting.contactLanguage)}`;
  const resource = editionOf(setting, target.work);
  if (!resource) return undefined;
  if (target.kind === 'lesson') return placeAddress(`${resource.id}/${target.lesson}`, target.heading);
  return addressOfResource(setting, resource, target.heading);
}

/** Where a resource opens: a PDF beside the page, everything else on the page. */
function addressOfResource(
  { folder, pages }: Pick<AddressSetting, 'folder' | 'pages'>,
  { id, file }: Resource,
  heading?: string,
): string {
  if (file?.mediaType !== 'application/pdf') return placeAddress(id, heading);
  const page = heading === undefined ? undefined : pages[id]?.anchors[heading];
  return documentAddress(folder, file.path, page);
}

/** A PDF at a page, as every browser's own viewer understands it. */
export function documentAddress(folder: string, path: string, page?: number | string): string {
  const at = page === undefined ? '' : `#page=${page}`;
  return `${folder}${pathAddress(path)}${at}`;
}

/** The id of a contact's entry in the list of a language. */
export function contactId(contact: string, language: Language): string {
  return `${language}-${contact}`;
}

/** The address of the glossary of a language. */
export function glossaryId(language: Language): string {
  return `glossary-${language}`;
}

/** The id of a term's entry in that glossary. */
export function termId(term: string, language: Language): string {
  return headingId(glossaryId(language), term);
}

function placeAddress(id: string, heading: string | undefined): string {
  return `#${heading === undefined || heading === '' ? id : headingId(id, heading)}`;
}
