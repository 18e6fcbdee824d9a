// Division of a text into slides: what stands on each, how it is set, and what only the trainer reads.
import type { Block, Inline, MarkdownDocument } from '../../../core/markdown/document.ts';
import { blockText } from '../../../core/markdown/walk.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

/** A slide. `part` numbers the slides that a long one was divided into. */
export type Slide = {
  readonly heading: Heading | undefined;
  readonly blocks: readonly Block[];
  /** A heading alone opens a section; an exercise is for the room; everything else is a statement. */
  readonly form: 'section' | 'room' | 'statement';
  readonly part?: { readonly number: number; readonly count: number };
  /** The notes of the slide, which are not on it. */
  readonly notes: readonly Block[];
};

/** A deck. `notices` precede the first heading: warnings, which would be a slide of their own without saying what it is about. */
export type Deck = { readonly notices: readonly Block[]; readonly slides: readonly Slide[] };

/** Lines and letters of a slide in the smallest size. */
const mostLines = 9;
const lettersInLine = 62;
const figureLines = 7;

/** Divides a text at every divider and at every `##`. A note below a heading is for the trainer. */
export function deckOf(document: MarkdownDocument): Deck {
  const groups: Block[][] = [[]];
  for (const block of document.blocks) {
    const begins = block.kind === 'divider' || (block.kind === 'heading' && block.depth === 2);
    if (begins) groups.push([]);
    if (block.kind !== 'divider') groups.at(-1)?.push(block);
  }
  const [first = [], ...others] = groups;
  const isOnlyNotices = first.every(({ kind }) => kind === 'box');
  const filled = (isOnlyNotices ? others : groups).filter((group) => group.length > 0);
  return { notices: isOnlyNotices ? first : [], slides: filled.flatMap(slidesOf) };
}

/** The headings that the agenda lists: the subjects; the exercises only in a deck of nothing else. */
export function agendaOf({ slides }: Deck): readonly Heading[] {
  const listed = slides.filter(({ part }) => part === undefined || part.number === 1);
  const subjects = listed.filter(({ form }) => form !== 'room');
  return (subjects.length > 1 ? subjects : listed).flatMap(({ heading }) => heading ?? []);
}

/** Of an exercise its first line: with whom, and how long. */
export function settingOf(slide: Slide): readonly Inline[] {
  return slide.blocks.flatMap((block) => (block.kind === 'box' && block.box === 'try' ? block.title : []));
}

function slidesOf(group: readonly Block[]): Slide[] {
  const [first] = group;
  const heading = first?.kind === 'heading' && first.depth === 2 ? first : undefined;
  const below = heading ? group.slice(1) : group;
  const isNote = (block: Block) => heading !== undefined && block.kind === 'box' && block.box === 'note';
  const notes = below.filter(isNote).flatMap((block) => (block.kind === 'box' ? block.children : []));
  const blocks = below.filter((block) => !isNote(block));
  const parts = divide(blocks);
  if (parts.length < 2) return [{ heading, blocks, form: formOf(blocks), notes }];
  return parts.map((part, index) => ({
    heading,
    blocks: part,
    form: formOf(part),
    part: { number: index + 1, count: parts.length },
    notes: index === 0 ? notes : [],
  }));
}

function formOf(blocks: readonly Block[]): Slide['form'] {
  if (blocks.length === 0) return 'section';
  return blocks.some((block) => block.kind === 'box' && block.box === 'try') ? 'room' : 'statement';
}

/** Fills one slide after the other; a list continues on the next with the next number. */
function divide(blocks: readonly Block[]): Block[][] {
  const whole = blocks.reduce((lines, block) => lines + linesOf(block), 0);
  if (whole <= mostLines) return [[...blocks]];
  // Slides of about the same length, and not a full one with a single line on the next.
  const room = Math.min(mostLines, Math.ceil(whole / Math.ceil(whole / mostLines)) + 1);
  const parts: Block[][] = [[]];
  let lines = 0;
  for (const piece of blocks.flatMap(piecesOf)) {
    const needed = linesOf(piece);
    if (lines > 0 && lines + needed > room) {
      parts.push([]);
      lines = 0;
    }
    join(parts.at(-1) ?? [], piece);
    lines += needed;
  }
  return parts;
}

/** The entries of a list as lists of one. */
function piecesOf(block: Block): Block[] {
  if (block.kind !== 'list') return [block];
  return block.items.map((item, index) => ({ ...block, start: block.start + index, items: [item] }));
}

function join(blocks: Block[], piece: Block): void {
  const last = blocks.at(-1);
  const continues = last?.kind === 'list' && piece.kind === 'list' && last.isOrdered === piece.isOrdered;
  if (continues) blocks.splice(-1, 1, { ...last, items: [...last.items, ...piece.items] });
  else blocks.push(piece);
}

function linesOf(block: Block): number {
  if (block.kind === 'figure') return figureLines;
  if (block.kind === 'table') return 2 + block.rows.length;
  if (block.kind === 'list')
    return block.items.reduce((lines, item) => lines + sum(item.children.map(linesOf)), 0);
  if (block.kind === 'box') return 1 + sum(block.children.map(linesOf));
  return Math.ceil(blockText(block).length / lettersInLine);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
