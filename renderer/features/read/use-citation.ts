// Passages taken from an open document with their source: copies, printed pages, entries of the answer sheet.
import { useTranslations } from 'use-intl';
import type { SheetItem } from '../../../core/citing/answer-sheet.ts';
import { quoted } from '../../../core/citing/cited.ts';
import { selectedLines } from '../../../core/citing/selected-words.ts';
import type { SourceFacts } from '../../../core/citing/source-facts.ts';
import type { SourceLine } from '../../../core/citing/source-line.ts';
import { textOnPage } from '../../../core/search/units.ts';
import { kitLinkOf } from '../../app/routes/routes.ts';
import type { ResourceRow } from '../../data/db/library-db.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { unitsByKey } from '../../data/db/queries.ts';
import type { KitWords } from '../../data/services/copy-selection.ts';
import { showNotice } from '../../data/session/notice-store.ts';
import { type ChosenText, readableText } from '../../pdf/notes/page-notes.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { addToSheet } from '../shared/answer-sheet/sheet-store.ts';
import { useCopyCited } from '../shared/citing/use-copy-cited.ts';
import { useNewerResource } from '../shared/citing/use-newer-resource.ts';
import { useSourceLine, useSources } from '../shared/citing/use-sources.ts';
import { inOneLine } from '../shared/notes/note-words.ts';

/** What can be taken. */
export type Citation = {
  /** The source of a page, from 1. */
  readonly lineOf: (page: number) => SourceLine;
  /** What the selection holds of the pages, and its source; for the keys that copy. */
  readonly selected: KitWords;
  /** The source of what a range holds of the text in large letters. */
  readonly lineOfText: (range: Range) => SourceLine;
  /** Copies chosen words with the source of their pages; without any, the source of the page in sight alone. */
  readonly copy: (chosen?: readonly ChosenText[]) => void;
  /** The same with a link that leads back to where the words begin. */
  readonly copyLink: (chosen?: readonly ChosenText[]) => void;
  /** Puts chosen words on the answer sheet. */
  readonly addWords: (chosen: readonly ChosenText[]) => void;
  /** Puts the text of the page in sight on the answer sheet. */
  readonly addPage: () => void;
};

/** `page` is the one in sight, from 1; `labelOf` tells printed labels; without a view nothing is chosen. */
export function useCitation(
  resource: ResourceRow,
  view: PdfView | undefined,
  labelOf: (page: number) => string,
  page: number,
): Citation {
  const newer = useNewerResource(resource);
  const sources = useSources();
  const write = useSourceLine();
  const copyCited = useCopyCited();
  const kind = resource.kind === 'slides' ? 'slide' : 'page';
  const factsOf = (of: number, last = of): SourceFacts => {
    const lastLabel = last === of ? undefined : labelOf(last);
    return sources.ofResource(resource, {
      place: { kind, label: labelOf(of), lastLabel },
      replacedBy: newer,
    });
  };
  const lineOver = (pages: readonly number[]): SourceLine => write(factsOf(pages[0] ?? page, pages.at(-1)));
  const copy = async (chosen: readonly ChosenText[] | undefined, isLinked: boolean): Promise<void> => {
    // The text in large letters is none of the pages, and has no heads and feet.
    const selected = window.getSelection()?.toString() ?? '';
    const parts = chosen ?? (await view?.notes.chosen()) ?? [];
    const words = parts.length > 0 ? wordsOf(parts) : selected;
    const first = parts[0]?.page ?? page;
    const link = isLinked ? kitLinkOf({ screen: 'read', resourceId: resource.id, page: first }) : undefined;
    const source = lineOver(parts.map((part) => part.page));
    copyCited(quoted(words, source, link), words.trim() !== '');
  };
  return {
    lineOf: (of) => write(factsOf(of)),
    selected: {
      lines: () => [lineOver(view?.notes.chosenPages() ?? [])],
      words: () => {
        const parts = view?.notes.chosenNow();
        return parts && selectedLines(parts.map(readableText).join('\n'));
      },
    },
    lineOfText: (range) => lineOver(textPagesIn(range)),
    copy: (chosen) => void copy(chosen, false),
    copyLink: (chosen) => void copy(chosen, true),
    ...useAdding(resource, factsOf, page),
  };
}

/** Pages of the text in large letters that a range holds something of. */
function textPagesIn(range: Range): readonly number[] {
  return [...document.querySelectorAll<HTMLElement>('[data-text-page]')]
    .filter((section) => range.intersectsNode(section))
    .map((section) => Number(section.dataset['textPage']));
}

function wordsOf(parts: readonly ChosenText[]): string {
  return inOneLine(parts.map(readableText).join('\n'));
}

function useAdding(
  { id, language }: ResourceRow,
  factsOf: (page: number) => SourceFacts,
  page: number,
): Pick<Citation, 'addWords' | 'addPage'> {
  const t = useTranslations('answerSheet');
  const library = useLibraryStore((state) => state.ready);
  const add = (items: readonly SheetItem[]): void => {
    for (const item of items) addToSheet(item);
    showNotice({ kind: 'words', words: t(items.length === 0 ? 'noText' : 'added') });
  };
  const passage = (of: number, text: string): SheetItem[] =>
    text === ''
      ? []
      : [{ kind: 'passage', id: `words:${id}#${of}:${text}`, text, language, source: factsOf(of) }];
  return {
    addWords: (chosen) => add(chosen.flatMap((part) => passage(part.page, wordsOf([part])))),
    addPage: () =>
      void (library ? unitsByKey(library, [`${id}#${page}`]) : Promise.resolve([])).then(([unit]) =>
        add(passage(page, inOneLine(unit ? textOnPage(unit) : ''))),
      ),
  };
}
