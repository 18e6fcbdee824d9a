// Signs for the given answers: those of the place, of the form, then those for everybody, each once.

import type { Language } from '../../../../core/base/language.ts';
import type { Source } from '../../../../core/kit/catalogue.ts';
import type { Block, ListItem, MarkdownDocument } from '../../../../core/markdown/document.ts';
import { asTasks } from '../../../../core/markdown/section-blocks.ts';
import { blockText } from '../../../../core/markdown/walk.ts';
import type { SectionRow } from '../../../data/db/sections.ts';
import { taskNumbers } from '../../../ui/markdown/context.ts';

/** A section with its signs as entries to tick. */
export type SignSection = {
  readonly section: SectionRow;
  readonly document: MarkdownDocument;
};

/** Ticks by address of the section; numbers as in taskNumbers. */
export type Ticks = ReadonlyMap<string, ReadonlySet<number>>;

/** The ticks after one more change. */
export function withTick(address: string, sign: number, isTicked: boolean): (before: Ticks) => Ticks {
  return (before) => {
    const own = new Set(before.get(address));
    if (isTicked) own.add(sign);
    else own.delete(sign);
    return new Map(before).set(address, own);
  };
}

/** The sections in the order given; a sign that was before is not said again. */
export function signSections(sections: readonly SectionRow[]): SignSection[] {
  const said = new Set<string>();
  return sections.flatMap((section) => {
    const blocks = asTasks(section.blocks)
      .map((block): Block => {
        if (block.kind !== 'list') return block;
        const items = block.items.filter((item) => !said.has(wordsOf(item)));
        for (const item of items) said.add(wordsOf(item));
        return { ...block, items };
      })
      .filter((block) => block.kind !== 'list' || block.items.length > 0);
    return blocks.length === 0 ? [] : [{ section, document: { blocks, refusals: [] } }];
  });
}

/** What was ticked of a section, as a text of its own with the sources of its page. */
export type ChosenSigns = {
  readonly section: SectionRow;
  readonly document: MarkdownDocument;
  readonly language: Language;
  readonly sources: readonly Source[];
};

/** The ticked signs, section by section; sections without one are left out. */
export function chosenSigns(sections: readonly SignSection[], ticks: Ticks): ChosenSigns[] {
  return sections.flatMap(({ section, document }) => {
    const ticked = ticks.get(section.address);
    if (!ticked || ticked.size === 0) return [];
    const items = [...taskNumbers(document)]
      .filter(([, number]) => ticked.has(number))
      .map(([{ children }]): ListItem => ({ children }));
    if (items.length === 0) return [];
    const list: Block = { kind: 'list', isOrdered: false, start: 1, isLoose: false, items };
    const { language, sources } = section.resource;
    return [{ section, document: { blocks: [list], refusals: [] }, language, sources }];
  });
}

function wordsOf(item: ListItem): string {
  return item.children.map(blockText).join(' ');
}
