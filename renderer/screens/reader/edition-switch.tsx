// Decides how a document is read in another of its languages.
import { LanguageSwitch } from '../../parts/language-switch.tsx';
import { routeOfResource } from '../../routes.ts';
import type { ReadResource } from './use-document.ts';

/** The languages of a document. */
export function EditionSwitch({ read: { resource, editions } }: { readonly read: ReadResource }) {
  return (
    <LanguageSwitch
      current={resource.language}
      editions={editions.map((edition) => ({
        language: edition.language,
        route: routeOfResource(edition),
      }))}
    />
  );
}
