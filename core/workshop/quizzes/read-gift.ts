// Reading of GIFT, the text format of Moodle: one question after the other, so that a wrong one keeps no other out.
import type { Language } from '../../base/language.ts';
import { type DraftQuestion, draftQuestionSchema, freeQuestionId } from '../draft-question.ts';
import { inLatinLetters } from '../latin-letters.ts';
import { type GiftPart, readAnswer } from './gift-answers.ts';
import { divideFormat, hideEscapes, plainIn, showEscapes, withoutControls } from './gift-text.ts';
import { type NotRead, type NotReadReason, notRead, type ReadQuestions } from './quiz-import.ts';

/** Lines between two empty ones. Facts that GIFT has no place for are in comments such as `// reference: kit:m1`. */
type Block = {
  /** The first line that is no comment, from 1. */
  readonly line: number;
  readonly text: string;
  readonly notes: ReadonlyMap<string, string>;
};

/** Reads GIFT. `language` is that of the words for true and false. */
export function readGift(text: string, language: Language): ReadQuestions {
  const questions: DraftQuestion[] = [];
  const left: NotRead[] = [];
  const ids = new Set<string>();
  for (const block of blocksOf(withoutControls(text))) {
    if (/^\$CATEGORY:/i.test(block.text)) {
      left.push(notRead(block.line, block.text, 'category'));
      continue;
    }
    const found = readBlock(block, language);
    const parsed =
      typeof found === 'string'
        ? found
        : draftQuestionSchema.safeParse({ ...found, id: idOf(found.id, (id) => ids.has(id)) });
    if (typeof parsed === 'string') left.push(notRead(block.line, block.text, parsed));
    else if (!parsed.success) left.push(notRead(block.line, block.text, 'too-long'));
    else {
      ids.add(parsed.data.id);
      questions.push(parsed.data);
    }
  }
  return { questions, notRead: left };
}

const noteLine = /^\/\/ (kind|reference): ?(\S*)$/;

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let start = 0;
  let notes = new Map<string, string>();
  const end = (): void => {
    if (lines.length > 0) blocks.push({ line: start, text: lines.join('\n').trim(), notes });
    if (lines.length > 0) notes = new Map();
    lines = [];
  };
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const trimmed = line.trim();
    if (trimmed === '') end();
    else if (trimmed.startsWith('//')) {
      const [, name, value] = noteLine.exec(trimmed) ?? [];
      if (name !== undefined && value !== undefined) notes.set(name, value);
    } else {
      // A category ends with its line, with or without an empty line below.
      const isCategory = /^\$CATEGORY:/i.test(trimmed);
      if (isCategory) end();
      if (lines.length === 0) start = index + 1;
      lines.push(line);
      if (isCategory) end();
    }
  }
  end();
  return blocks;
}

const isId = /^[a-z0-9-]{1,120}$/;

function idOf(title: string, isTaken: (id: string) => boolean): string {
  const words = inLatinLetters(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return freeQuestionId(isId.test(title) ? title : words.slice(0, 60), isTaken);
}

const titleMark = /^::([\s\S]*?)::/;

function readBlock(block: Block, language: Language): DraftQuestion | NotReadReason {
  const hidden = hideEscapes(block.text);
  const title = titleMark.exec(hidden);
  const body = (title ? hidden.slice(title[0].length) : hidden).trim();
  const braces = [...body.matchAll(/[{}]/g)];
  const [open, close] = braces;
  if (!open && !close) return 'description';
  if (open?.[0] !== '{' || close?.[0] !== '}' || braces.length > 2) return 'braces';
  const { kind: format, rest: before } = divideFormat(body.slice(0, open.index));
  const kind = block.notes.get('kind');
  const stem = readStem(before, body.slice(close.index + 1), kind, format);
  if (stem === undefined) return 'formatting';
  const answer = readAnswer(body.slice(open.index + 1, close.index), { language, format });
  if (typeof answer === 'string') return answer;
  const { feedback = '', ...rest } = answer;
  const question: DraftQuestion = {
    id: title ? showEscapes(title[1] ?? '') : '',
    ...withKind(rest, stem, kind),
    feedback,
    reference: block.notes.get('reference') ?? '',
  };
  return question;
}

/** The question, and what stands above it: a scenario or, with the note `kind: cloze`, the task. */
type Stem = { readonly prompt: string; readonly above: string };

function readStem(
  before: string,
  after: string,
  kind: string | undefined,
  format: string | undefined,
): Stem | undefined {
  const isCloze = kind === 'cloze';
  const [start, end] = [plainIn(format, before), plainIn(format, after)];
  if (start === undefined || end === undefined) return undefined;
  const gap = isCloze ? '{1}' : '_____';
  const text =
    end === '' && !isCloze
      ? start
      : `${start}${space(before.slice(before.trimEnd().length))}${gap}${space(after.slice(0, after.length - after.trimStart().length))}${end}`;
  const at = text.lastIndexOf('\n\n');
  if ((kind !== 'scenario' && !isCloze) || at === -1) return { prompt: text, above: '' };
  return { above: text.slice(0, at).trim(), prompt: text.slice(at + 2).trim() };
}

/** Spaces as they stand in the file; a line break is one. */
function space(between: string): string {
  return between.includes('\n') ? ' ' : between;
}

function withKind(
  part: GiftPart,
  stem: Stem,
  kind: string | undefined,
): Omit<DraftQuestion, 'id' | 'feedback' | 'reference'> {
  if (part.kind === 'single' && kind === 'scenario')
    return { ...part, kind: 'scenario', scenario: stem.above, prompt: stem.prompt };
  if (part.kind !== 'short' || kind !== 'cloze') {
    return { ...part, prompt: stem.above === '' ? stem.prompt : `${stem.above}\n\n${stem.prompt}` };
  }
  const { accepted = [], ...rest } = part;
  return { ...rest, kind: 'cloze', prompt: stem.above, text: stem.prompt, gaps: [accepted] };
}
