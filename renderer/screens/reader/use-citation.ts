// Decides what is taken out of an open document with its source: copies, printed pages, passages for the answer sheet.
import { useTranslations } from 'use-intl';
import type { SheetItem } from '../../../core/citing/answer-sheet.ts';
import { quoted } from '../../../core/citing/cited.ts';
import type { SourceFacts } from '../../../core/citing/source-facts.ts';
import type { SourceLine } from '../../../core/citing/source-line.ts';
import type { ResourceRow } from '../../db/library-db.ts';
import { unitsByKey } from '../../db/queries.ts';
import { kitLinkOf } from '../../routes.ts';
import { useLibraryStore } from '../../state/library-store.ts';
import { showNotice } from '../../state/notice-store.ts';
import type { ChosenText } from '../../viewer/page-notes.ts';
import { addToSheet } from '../answer-sheet/sheet-store.ts';
import { useCopyCited } from '../citing/use-copy-cited.ts';
import { useNewerResource } from '../citing/use-newer-resource.ts';
import { useSourceLine, useSources } from '../citing/use-sources.ts';
import { inOneLine } from '../notes/note-words.ts';

/** What can be taken. */
export type Citation = {
  /** The source of a page, from 1. */
  readonly lineOf: (page: number) => SourceLine;
  /** Copies the words chosen in the document with the source of the page in sight, or the source alone. */
  readonly copy: () => void;
  /** The same with a link that leads back to the page. */
  readonly copyLink: () => void;
  /** Puts chosen words on the answer sheet. */
  readonly addWords: (chosen: readonly ChosenText[]) => void;
  /** Puts the text of the page in sight on the answer sheet. */
  readonly addPage: () => void;
};

/** `page` is the one in sight, from 1; `labelOf` tells printed labels. */
export function useCitation(
  resource: ResourceRow,
  labelOf: (page: number) => string,
  page: number,
): Citation {
  const newer = useNewerResource(resource);
  const sources = useSources();
  const write = useSourceLine();
  const copyCited = useCopyCited();
  const kind = resource.kind === 'slides' ? 'slide' : 'page';
  const factsOf = (of: number): SourceFacts =>
    sources.ofResource(resource, { place: { kind, label: labelOf(of) }, replacedBy: newer });
  const copy = (link?: string): void => {
    const words = window.getSelection()?.toString() ?? '';
    copyCited(quoted(words, write(factsOf(page)), link), words.trim() !== '');
  };
  return {
    lineOf: (of) => write(factsOf(of)),
    copy: () => copy(),
    copyLink: () => copy(kitLinkOf({ screen: 'read', resourceId: resource.id, page })),
    ...useAdding(resource, factsOf, page),
  };
}

function useAdding(
  { id, language }: ResourceRow,
  factsOf: (page: number) => SourceFacts,
  page: number,
): Pick<Citation, 'addWords' | 'addPage'> {
  const t = useTranslations('answerSheet');
  const db = useLibraryStore((state) => state.ready?.db);
  const add = (items: readonly SheetItem[]): void => {
    for (const item of items) addToSheet(item);
    showNotice({ kind: 'words', words: t(items.length === 0 ? 'noText' : 'added') });
  };
  const passage = (of: number, text: string): SheetItem[] =>
    text === ''
      ? []
      : [{ kind: 'passage', id: `words:${id}#${of}:${text}`, text, language, source: factsOf(of) }];
  return {
    addWords: (chosen) =>
      add(chosen.flatMap((part) => passage(part.page, inOneLine(part.text.slice(part.start, part.end))))),
    addPage: () =>
      void (db ? unitsByKey(db, [`${id}#${page}`]) : Promise.resolve([])).then(([unit]) =>
        add(passage(page, inOneLine(unit?.text ?? ''))),
      ),
  };
}
