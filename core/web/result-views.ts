// Results of the search in the web edition: each with its place, its source and its age; a contact with its number first.

import { localised } from '../base/local-text.ts';
import { writtenCheck } from '../compose/words/kit-words.ts';
import { kitFactsOnly, openPhones } from '../corrections/folding.ts';
import type { SearchOutcome, SearchRow } from '../find/search-rows.ts';
import type { Excerpt } from '../search/excerpt.ts';
import type { TextRange } from '../search/units.ts';
import { contactId, documentAddress, termId } from './addresses.ts';
import { el, type WebNode } from './node.ts';
import type { WebSetting } from './setting.ts';
import { headingId } from './text-view.ts';
import { linkTo } from './work-views.ts';

/** What the list says of a contact at this moment; made by the page, which knows the time. */
export type ContactNow = (
  id: string,
) => { readonly open?: string | undefined; readonly age: string } | undefined;

/** The whole answer to a line. */
export function resultsView(setting: WebSetting, outcome: SearchOutcome, now: ContactNow): WebNode[] {
  const { words } = setting;
  const { rows, calls, answers, listed, spellings } = outcome;
  const group = (title: string, all: readonly SearchRow[]): WebNode[] =>
    all.length === 0
      ? []
      : [
          el('h3', {}, title),
          el(
            'ol',
            { class: 'results' },
            all.map((row) => rowView(setting, row, now)),
          ),
        ];
  const isEmpty = rows.length + calls.length + answers.length === 0;
  return [
    el('p', { class: 'facts', role: 'status' }, isEmpty ? words.nothing : words.found(listed)),
    ...(rows.length === 0 ? [el('p', {}, words.nothingDo)] : []),
    ...(spellings.length > 0
      ? [
          el(
            'p',
            {},
            `${words.didYouMean} `,
            spellings.flatMap((line) => [el('button', { type: 'button', 'data-line': line }, line), ' ']),
          ),
        ]
      : []),
    ...group(words.calls, calls),
    ...group(words.answers, answers),
    ...(calls.length + answers.length > 0 && rows.length > 0 ? [el('h3', {}, words.found(listed))] : []),
    el(
      'ol',
      { class: 'results' },
      rows.map((row) => rowView(setting, row, now)),
    ),
  ];
}

function rowView(setting: WebSetting, row: SearchRow, now: ContactNow): WebNode {
  const lang = row.language === setting.language ? undefined : row.language;
  return el(
    'li',
    { 'data-kind': row.kind, 'data-key': row.key },
    row.contact ? contactRow(setting, row, now) : textRow(setting, row, lang),
  );
}

function textRow(setting: WebSetting, row: SearchRow, lang: string | undefined): WebNode[] {
  const address = addressOfRow(setting, row);
  const name = marked(row.title, row.titleMarks);
  const head =
    row.label !== '' && row.unit === 'section' ? [' › ', ...marked(row.label, row.labelMarks)] : [];
  const title =
    address === undefined
      ? el('b', { lang }, name)
      : el('a', { ...linkTo(address), ...(lang ? { lang } : {}) }, name, head);
  return [
    el('span', { class: 'title' }, title),
    el('span', { class: 'excerpt', lang }, excerptView(row.excerpt)),
    el('span', { class: 'facts' }, factsOf(setting, row).join(' · ')),
  ];
}

function contactRow(setting: WebSetting, row: SearchRow, now: ContactNow): WebNode[] {
  const { contact } = row;
  if (!contact) return [];
  const { language, contactLanguage } = setting;
  const state = now(contact.id);
  const [phone] = openPhones(contact, kitFactsOnly);
  return [
    el(
      'a',
      { class: 'title', href: `#${contactId(contact.id, contactLanguage)}` },
      localised(contact.service, language),
    ),
    el(
      'span',
      { class: 'numbers' },
      phone ? el('b', {}, phone.number) : '',
      state?.open ? ` ${state.open}` : '',
    ),
    el(
      'span',
      { class: 'facts' },
      [localised(contact.organisation, language), setting.kit.countries[contact.country], state?.age ?? '']
        .filter(Boolean)
        .join(' · '),
    ),
  ];
}

/** Kind, page, source and age of a result. */
function factsOf({ kit, words, language, catalogue }: WebSetting, row: SearchRow): string[] {
  const resource = catalogue.resources.find(({ id }) => id === row.resourceId);
  return [
    row.kind === 'term'
      ? words.glossary
      : row.kind === 'note' || row.kind === 'contact'
        ? ''
        : kit.kinds[row.kind],
    row.unit === 'page' ? `${words.page} ${row.label}` : '',
    resource?.creator ?? (resource ? catalogue.publisher.name : ''),
    resource ? writtenCheck(resource, language) : '',
    row.language === language ? '' : kit.languages[row.language],
    row.via === 'translation' ? words.translated : '',
    row.isPartial ? words.partial : '',
  ].filter(Boolean);
}

function addressOfRow(setting: WebSetting, row: SearchRow): string | undefined {
  const resource = setting.catalogue.resources.find(({ id }) => id === row.resourceId);
  if (row.kind === 'term') return `#${termId(row.locator, setting.language)}`;
  if (!resource) return undefined;
  if (resource.file?.mediaType === 'application/pdf')
    return documentAddress(setting.folder, resource.file.path, row.unit === 'page' ? row.locator : undefined);
  const text = row.lessonId === undefined ? resource.id : `${resource.id}/${row.lessonId}`;
  return `#${row.locator === '' || row.unit === 'resource' ? text : headingId(text, row.locator)}`;
}

function excerptView({ text, marks, isCutBefore, isCutAfter }: Excerpt): WebNode[] {
  return [isCutBefore ? '… ' : '', ...marked(text, marks), isCutAfter ? ' …' : ''];
}

/** A text with what was found in it marked. */
function marked(text: string, marks: readonly TextRange[]): WebNode[] {
  const nodes: WebNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at) continue;
    nodes.push(text.slice(at, start), el('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...nodes, text.slice(at)].filter((node) => node !== '');
}
