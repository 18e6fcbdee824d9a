// Context of every piece of a shown text: sources, marks, ticks.
import { createContext, useContext } from 'react';
import type { Source } from '../../../core/kit/catalogue.ts';
import type { ListItem, MarkdownDocument } from '../../../core/markdown/document.ts';
import { allBlocks } from '../../../core/markdown/walk.ts';

/** Finds the parts of a piece of text to mark, in order, not overlapping; offsets in UTF-16 units, end exclusive. */
export type TextMarks = (text: string) => readonly { readonly start: number; readonly end: number }[];

/** What the pieces of a text share. */
export type MarkdownSetting = {
  readonly sources: readonly Source[];
  readonly marks: TextMarks | undefined;
  readonly tasks:
    | { readonly ticked: ReadonlySet<number>; readonly onTick: (task: number, isTicked: boolean) => void }
    | undefined;
  readonly taskNumbers: ReadonlyMap<ListItem, number>;
};

/** Shared by the pieces of a text. */
export const MarkdownContext = createContext<MarkdownSetting | undefined>(undefined);

/** The setting of the text around; throws outside of one, since that is a bug. */
export function useMarkdown(): MarkdownSetting {
  const setting = useContext(MarkdownContext);
  if (!setting) throw new Error('a piece of Markdown stands outside of Markdown');
  return setting;
}

/** Numbers the entries of task lists in the order of the text, from 0. */
export function taskNumbers(document: MarkdownDocument): ReadonlyMap<ListItem, number> {
  const tasks = allBlocks(document.blocks).flatMap((block) =>
    block.kind === 'list' ? block.items.filter((item) => item.task !== undefined) : [],
  );
  return new Map(tasks.map((item, number) => [item, number]));
}
