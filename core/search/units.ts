// Search units and their construction. Compose and import both make them here, with equal keys.

import type { Country } from '../base/country.ts';
import { type Language, languages } from '../base/language.ts';
import { type LocalText, localised } from '../base/local-text.ts';
import type { Contact, Phone } from '../contacts/contact.ts';
import {
  type DerivedPages,
  labelOfPage,
  type OutlineEntry,
  type Resource,
  type ResourceKind,
  workOf,
} from '../kit/catalogue.ts';
import type { Term } from '../kit/glossary.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import { sections } from '../markdown/walk.ts';
import { isContentsPage } from './contents-page.ts';
import { countryName, needWords } from './need-words.ts';
import { withoutRunningLines } from './running-lines.ts';
import { splitWords, type Word } from './words.ts';

/** What a unit is part of. Notes are the person's own and never part of a kit. */
export type UnitKind = 'page' | 'section' | 'contact' | 'term' | 'resource' | 'note';
/** A range of a text in UTF-16 units; `end` is exclusive. */
export type TextRange = { readonly start: number; readonly end: number };

/** One searchable item: a page, a section under a heading, a contact or term in one language, or a resource's title. */
export type SearchUnit = {
  /**
   * Stable: `<group>#<place>`. The group is `r1.en`, `m1.en/lesson-2`, `contact:gr-1056` or `term:guardian`. The place is a page
   * number, a heading id or the language. The title of a resource has the key of its group alone.
   */
  readonly key: string;
  readonly kind: UnitKind;
  readonly resourceId?: string;
  readonly resourceKind?: ResourceKind;
  readonly lessonId?: string;
  /** Id shared by all translations. */
  readonly work?: string;
  /** Page number from 1, heading id (empty before the first heading), or id of the contact or term. */
  readonly locator: string;
  /** Printed page label, or heading; empty if there is none. */
  readonly label: string;
  /** Title of the resource or lesson, organisation, or term. */
  readonly title: string;
  readonly language: Language;
  readonly country?: Country;
  /** The searched text, from which marks and excerpts are made. */
  readonly text: string;
  /** Parts of `text` about the subject of the unit (headings, names, numbers); a word in them counts more. */
  readonly heads: readonly TextRange[];
  /** Where in `text` the page ends and the words of its forms and comments begin, which no mark can show; absent if there are none. */
  readonly notesAt?: number;
  /** The page is a table of contents, which names other pages. */
  readonly isContents?: true;
  /** The work is written for trainers alone. It answers a practitioner's question only when nothing else does as well. */
  readonly isForTrainers?: true;
};

/** The title and description of a resource. */
export function unitsOfResource(resource: Resource): SearchUnit[] {
  const { text, heads } = join([[resource.title, true], [resource.description]]);
  return [{ ...base(resource), key: resource.id, kind: 'resource', locator: '', label: '', text, heads }];
}

/** The text of a unit that can be read and marked on its page, without the words of forms and comments. */
export function textOnPage({ text, notesAt }: Pick<SearchUnit, 'text' | 'notesAt'>): string {
  return text.slice(0, notesAt);
}

/** One unit for each page of a PDF that has words. Running headers and footers are left out. */
export function unitsOfPdf(resource: Resource, derived: DerivedPages): SearchUnit[] {
  const texts = withoutRunningLines(derived.pages.map((page) => page.text));
  const headings = headingsByPage(derived.outline);
  return texts.flatMap((own, index): SearchUnit[] => {
    const page = index + 1;
    const { notes = '' } = derived.pages[index] ?? {};
    if (own.trim() === '' && notes === '') return [];
    const heads = findHeadings(own, headings.get(page) ?? []);
    const text = notes === '' ? own : `${own}\n\n${notes}`;
    const notesAt = notes === '' ? {} : { notesAt: own.length };
    const label = labelOfPage(derived, page);
    const locator = String(page);
    const contents = isContentsPage(own, texts.length) ? { isContents: true as const } : {};
    const key = `${resource.id}#${page}`;
    return [{ ...base(resource), key, kind: 'page', locator, label, text, heads, ...notesAt, ...contents }];
  });
}

/** One unit for each section of a checklist, or of a lesson when `lesson` is given. */
export function unitsOfMarkdown(
  resource: Resource,
  document: MarkdownDocument,
  lesson: { readonly id: string; readonly title: string } | undefined,
): SearchUnit[] {
  const group = lesson ? `${resource.id}/${lesson.id}` : resource.id;
  const found = sections(document);
  const opening = lesson && found[0]?.id !== undefined ? [{ text: '' }, ...found] : found;
  const used = new Map<string, number>();
  return opening.flatMap((section): SearchUnit[] => {
    const id = 'id' in section && section.id !== undefined ? section.id : '';
    const heading = 'title' in section && section.title !== undefined ? section.title : '';
    const times = used.get(id) ?? 0;
    used.set(id, times + 1);
    const head = id === '' ? (lesson?.title ?? '') : heading;
    const { text, heads } = join([[head, true], [section.text]]);
    if (text.trim() === '' || times > 0) return [];
    const lessonId = lesson ? { lessonId: lesson.id, title: lesson.title } : {};
    const key = `${group}#${id}`;
    return [
      { ...base(resource), ...lessonId, key, kind: 'section', locator: id, label: heading, text, heads },
    ];
  });
}

/** One unit for each language in which a contact's organisation or service has a name. */
export function unitsOfContact(contact: Contact): SearchUnit[] {
  const written = languages.filter(
    (language) => contact.organisation[language] !== undefined || contact.service[language] !== undefined,
  );
  return written.map((language) => {
    const say = (text: LocalText | undefined): string => localised(text, language);
    const { text, heads } = join([
      [say(contact.organisation), true],
      [say(contact.service), true],
      [contact.phones.map((phone) => phone.number).join(' · '), true],
      [[say(contact.region), countryName(contact.country, language)].filter(Boolean).join(', ')],
      [say(contact.whoMayCall)],
      [say(contact.openingHours)],
      [say(contact.languages)],
      ...contact.phones.map((phone) => [say(phone.note)] as const),
      [say(contact.notes)],
      [wordsOfPlaces(contact).map(say).filter(Boolean).join(', ')],
      [contact.needs.map((need) => needWords(need, language)).join(', ')],
      [[...contact.phones.flatMap(otherSpellingsOf), ...contact.emails, ...contact.websites].join(' · ')],
    ]);
    return {
      key: `contact:${contact.id}#${language}`,
      kind: 'contact',
      locator: contact.id,
      label: say(contact.service),
      title: say(contact.organisation),
      language,
      country: contact.country,
      text,
      heads,
    };
  });
}

function wordsOfPlaces({ locations = [], areas = [], documents = [] }: Contact): (LocalText | undefined)[] {
  const places = locations.flatMap(({ name, address }) => [name, address?.street, address?.city]);
  return [...places, ...areas, ...documents];
}

/** One unit for each language of a glossary term; the Greek one includes the wording of Cyprus. */
export function unitsOfTerm(term: Term): SearchUnit[] {
  return languages.flatMap((language): SearchUnit[] => {
    const wording = term[language];
    if (!wording) return [];
    const more = language === 'el' && term.elCY ? [term.elCY.term, ...term.elCY.variants] : [];
    const names = [...new Set([wording.term, ...wording.variants, ...more])];
    const { text, heads } = join([
      ...names.map((name) => [name, true] as const),
      [term.definition?.[language]],
    ]);
    const key = `term:${term.id}#${language}`;
    return [{ key, kind: 'term', locator: term.id, label: '', title: wording.term, language, text, heads }];
  });
}

function base(resource: Resource) {
  const forTrainers = resource.audience.length > 0 && resource.audience.every((who) => who === 'trainer');
  return {
    ...(forTrainers ? { isForTrainers: true as const } : {}),
    resourceId: resource.id,
    resourceKind: resource.kind,
    work: workOf(resource),
    title: resource.title,
    language: resource.language,
    country: resource.country,
  };
}

/** A number without spaces and in its international form, if these differ from the number as printed. */
export function otherSpellingsOf(phone: Phone): string[] {
  const bare = phone.number.replace(/[^\d+]/g, '');
  const spellings = [bare, phone.e164 ?? '', phone.e164?.replace('+', '00') ?? ''];
  return [...new Set(spellings)].filter((spelling) => spelling !== '' && spelling !== phone.number);
}

function join(lines: readonly (readonly [string | undefined, boolean?])[]): {
  text: string;
  heads: TextRange[];
} {
  let text = '';
  const heads: TextRange[] = [];
  for (const [line, isHead] of lines) {
    if (line === undefined || line === '') continue;
    if (text !== '') text += '\n';
    if (isHead) heads.push({ start: text.length, end: text.length + line.length });
    text += line;
  }
  return { text, heads };
}

function headingsByPage(outline: readonly OutlineEntry[]): Map<number, string[]> {
  const found = new Map<number, string[]>();
  const visit = (entries: readonly OutlineEntry[]): void => {
    for (const entry of entries) {
      found.set(entry.page, [...(found.get(entry.page) ?? []), entry.title]);
      visit(entry.children);
    }
  };
  visit(outline);
  return found;
}

/** Ranges of a page's headings in its text; headings without an exact match are left out. */
function findHeadings(text: string, titles: readonly string[]): TextRange[] {
  if (titles.length === 0) return [];
  const words = splitWords(text);
  return titles.flatMap((title) => {
    const wanted = splitWords(title);
    const at = wanted.length === 0 ? -1 : words.findIndex((_, index) => startsAt(words, index, wanted));
    const first = words[at];
    const last = words[at + wanted.length - 1];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
}

function startsAt(words: readonly Word[], index: number, wanted: readonly Word[]): boolean {
  return wanted.every((word, step) => words[index + step]?.form === word.form);
}
