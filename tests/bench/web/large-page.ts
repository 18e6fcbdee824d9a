// The page of a kit with many pages of reports, as composing would write it.
import { readFileSync } from 'node:fs';
import { type Language, languages } from '../../../core/base/language.ts';
import { buildSegment } from '../../../core/search/build-segment.ts';
import { unitsOfPdf, unitsOfResource } from '../../../core/search/units.ts';
import type { WebFacts } from '../../../core/web/web-kit.ts';
import { noTexts, webPage } from '../../../core/web/web-page.ts';
import { jsonBlock, webBlock, webScriptOf } from '../../../main/compose/web-blocks.ts';
import { plainFile, plainResource } from '../../support/plain-resource.ts';
import { contents } from '../../unit/core/library/kit-changes/support.ts';
import { documentsOf } from '../kits/paged-kits.ts';

/** Writes it. `units` are the texts of its pages; `scriptPath` is the script that was built. */
export function largePage(units: Parameters<typeof documentsOf>[0], scriptPath: string): string {
  const made = documentsOf(units).map(({ id, language, pages }, order) => {
    const derived = {
      pages: pages.map((text, at) => ({ label: String(at + 1), text })),
      ...{ outline: [], anchors: {}, isTagged: true },
    };
    const file = plainFile(`data/reports/${id}.pdf`);
    const resource = plainResource({ id, language, order, title: `Report ${id}`, pages: pages.length, file });
    return { language, derived, resource };
  });
  const { catalogue } = contents({});
  const facts: WebFacts = {
    catalogue: { ...catalogue, resources: made.map(({ resource }) => resource) },
    ...{ contacts: [], terms: [] },
  };
  const own = (language: Language) => made.filter((one) => one.language === language);
  const blocks = languages.flatMap((language) => {
    const all = own(language).flatMap(({ resource, derived }) => [
      ...unitsOfResource(resource),
      ...unitsOfPdf(resource, derived),
    ]);
    const pages = Object.fromEntries(own(language).map(({ resource, derived }) => [resource.id, derived]));
    return [
      webBlock(`segment-${language}-1`, buildSegment(all, language)),
      jsonBlock(`texts-${language}`, { pages, documents: {}, quizzes: {} }),
    ];
  });
  return webPage(
    { catalogue: { ...catalogue, resources: facts.catalogue.resources }, contacts: [] },
    { facts, texts: noTexts(), blocks: [jsonBlock('facts', facts), ...blocks] },
    webScriptOf(readFileSync(scriptPath, 'utf8')),
  );
}
