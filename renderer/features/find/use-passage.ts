// The words of a hit that are copied or put on the answer sheet: those that are shown, exactly as they are in the kit.

import { languages } from '../../../core/base/language.ts';
import type { SheetItem } from '../../../core/citing/answer-sheet.ts';
import { type Cited, quoted, withLink } from '../../../core/citing/cited.ts';
import type { SearchRow } from '../../../core/find/search-rows.ts';
import { bodyOf } from '../../../core/find/unit-parts.ts';
import type { Term } from '../../../core/kit/glossary.ts';
import { kitLinkOf } from '../../app/routes/routes.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { unitsByKey } from '../../data/db/queries.ts';
import { useSourceLine } from '../shared/citing/use-sources.ts';
import { useContactText } from '../shared/contacts/use-contact-text.ts';
import { routeOfRow } from './row-route.ts';
import { useRowSource } from './use-row-source.ts';

/** What can be taken of a hit; undefined when the library does not hold it any more. */
type Passage = {
  readonly copy: (row: SearchRow, hasLink: boolean) => Promise<Cited | undefined>;
  /** For hits that are no contacts. */
  readonly item: (row: SearchRow) => Promise<SheetItem | undefined>;
};

/** Takes words of hits. */
export function usePassage(): Passage {
  const sourceOf = useRowSource();
  const write = useSourceLine();
  const contactText = useContactText();
  const wordsOf = useWords();
  return {
    copy: async (row, hasLink) => {
      const facts = sourceOf(row);
      if (!facts) return undefined;
      const text = row.contact ? contactText(row.contact) : quoted(await wordsOf(row), write(facts));
      return hasLink ? withLink(text, linkOf(row)) : text;
    },
    item: async (row) => {
      const source = sourceOf(row);
      const text = await wordsOf(row);
      if (!source || text === '') return undefined;
      return { kind: 'passage', id: passageId(row), text, language: row.language, source };
    },
  };
}

/** The id a passage has on the answer sheet; a passage that answers a question is another one than the piece it is in. */
export function passageId(row: SearchRow): string {
  return `passage:${row.key}:${row.unit === 'page' ? row.excerpt.text : ''}`;
}

function linkOf(row: SearchRow): string {
  return kitLinkOf(routeOfRow(row, '') ?? { screen: 'search', query: `"${row.title}"` });
}

/** Of a page its passage, of a section all of it, of a term what it means and how each language says it. */
function useWords(): (row: SearchRow) => Promise<string> {
  const library = useLibraryStore((state) => state.ready);
  return async (row) => {
    if (row.term) return termText(row.term);
    if (row.unit === 'page' || !library) return excerptOf(row);
    const [unit] = await unitsByKey(library, [row.key]);
    return (unit ? bodyOf(unit) : excerptOf(row)).trim();
  };
}

function excerptOf({ excerpt: { text, isCutBefore, isCutAfter } }: SearchRow): string {
  return `${isCutBefore ? '… ' : ''}${text}${isCutAfter ? ' …' : ''}`;
}

function termText(term: Term): string {
  const wordings = languages.flatMap((language) => {
    const wording = term[language];
    return wording ? [`${language.toUpperCase()}: ${[wording.term, ...wording.variants].join(', ')}`] : [];
  });
  return [...Object.values(term.definition ?? {}), ...wordings].join('\n');
}
