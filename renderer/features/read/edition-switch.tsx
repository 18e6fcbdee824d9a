// Switch to another language of the document.

import { routeOfResource } from '../../app/routes/routes.ts';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import type { ReadResource } from '../shared/document/use-document.ts';

/** The languages of a document, by their codes. */
export function EditionSwitch({ read: { resource, editions } }: { readonly read: ReadResource }) {
  return (
    <LanguageSwitch
      current={resource.language}
      isShort
      editions={editions.map((edition) => ({
        language: edition.language,
        route: routeOfResource(edition),
      }))}
    />
  );
}
