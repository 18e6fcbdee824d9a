// Parts of a sentence that must be the same in every language: its placeholders, and its plurals.
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** One placeholder: `name` or, when it is more than put in, `name, plural` and the like; for a count its cases. */
type Placeholder = {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'date' | 'time' | 'select' | 'plural' | 'tag';
  /** The cases of a count or choice, sorted; empty for all else. */
  readonly cases: readonly string[];
};

/** The placeholders of a sentence, in order; throws when the sentence is not well formed. */
export function placeholdersOf(sentence: string): Placeholder[] {
  return parse(sentence).flatMap(placeholdersIn);
}

/** The words of a sentence without its placeholders, every case of a count included. */
export function wordsOf(sentence: string): string {
  return parse(sentence).flatMap(wordsIn).join(' ');
}

/** The words of each case of each count or choice in a sentence, placeholders left out. */
export function casesOf(sentence: string): string[] {
  return parse(sentence).flatMap(casesIn);
}

function casesIn(element: MessageFormatElement): string[] {
  switch (element.type) {
    case TYPE.tag:
      return element.children.flatMap(casesIn);
    case TYPE.select:
    case TYPE.plural:
      return Object.values(element.options).flatMap(({ value }) => [
        value.flatMap(wordsIn).join(' ').trim(),
        ...value.flatMap(casesIn),
      ]);
    default:
      return [];
  }
}

function placeholdersIn(element: MessageFormatElement): Placeholder[] {
  switch (element.type) {
    case TYPE.literal:
    case TYPE.pound:
      return [];
    case TYPE.argument:
      return [{ name: element.value, kind: 'text', cases: [] }];
    case TYPE.number:
      return [{ name: element.value, kind: 'number', cases: [] }];
    case TYPE.date:
      return [{ name: element.value, kind: 'date', cases: [] }];
    case TYPE.time:
      return [{ name: element.value, kind: 'time', cases: [] }];
    case TYPE.tag:
      return [{ name: element.value, kind: 'tag', cases: [] }, ...element.children.flatMap(placeholdersIn)];
    case TYPE.select:
    case TYPE.plural: {
      const kind = element.type === TYPE.plural ? 'plural' : 'select';
      const cases = Object.keys(element.options).sort();
      const inside = Object.values(element.options).flatMap((option) => option.value.flatMap(placeholdersIn));
      return [{ name: element.value, kind, cases }, ...inside];
    }
  }
}

function wordsIn(element: MessageFormatElement): string[] {
  switch (element.type) {
    case TYPE.literal:
      return [element.value];
    case TYPE.tag:
      return element.children.flatMap(wordsIn);
    case TYPE.select:
    case TYPE.plural:
      return Object.values(element.options).flatMap((option) => option.value.flatMap(wordsIn));
    default:
      return [];
  }
}
