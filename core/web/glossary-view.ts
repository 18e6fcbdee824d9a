// The words of the field: each with its meaning, and its name in the other languages.

import { type Language, languages } from '../base/language.ts';
import { chooseText } from '../base/local-text.ts';
import type { Term, Wording } from '../kit/glossary.ts';
import { glossaryId, termId } from './addresses.ts';
import { el, type WebNode } from './node.ts';
import type { WebSetting } from './setting.ts';

/** Leads to the glossary. The script of the page shows it, since in four languages it would be a tenth of the page. */
export function glossaryLink({ facts, language, words }: WebSetting): WebNode[] {
  if (facts.terms.length === 0) return [];
  const link = el('a', { href: `#${glossaryId(language)}` }, words.glossary);
  return [el('p', { 'data-scripted': '', hidden: '' }, link)];
}

/** The terms in the order of the reader's alphabet. */
export function glossaryView(setting: WebSetting): WebNode[] {
  const { facts, language, words } = setting;
  const named = facts.terms.map((term) => ({ term, name: (term[language] ?? term.en).term }));
  named.sort((one, other) => one.name.localeCompare(other.name, language));
  return [
    el('h2', { tabindex: '-1' }, words.glossary),
    el(
      'ul',
      { class: 'documents' },
      named.map(({ term }) => termView(setting, term)),
    ),
  ];
}

function termView({ language, words, kit }: WebSetting, term: Term): WebNode {
  const own = term[language];
  const meaning = term.definition && chooseText(term.definition, language);
  const others = languages
    .filter((other) => other !== language && term[other])
    .flatMap((other) => wordingView(other, kit.languages[other], term[other], words.unseen));
  return el(
    'li',
    { id: termId(term.id, language) },
    el('strong', { lang: own ? undefined : 'en' }, namesOf(own ?? term.en, words.unseen)),
    meaning && el('span', { lang: langIfOther(meaning.language, language) }, meaning.text),
    el('span', { class: 'facts' }, others, wordingView('el', words.inCyprus, term.elCY, words.unseen)),
    el('span', { class: 'facts' }, `${words.source}: `, el('span', { lang: 'en' }, term.source)),
  );
}

function wordingView(
  language: Language,
  name: string,
  wording: Wording | undefined,
  unseen: string,
): WebNode[] {
  if (!wording) return [];
  return [`${name}: `, el('span', { lang: language }, namesOf(wording, unseen)), '. '];
}

function namesOf({ term, variants, isSeen }: Wording, unseen: string): string {
  return `${[term, ...variants].join(', ')}${isSeen ? '' : ` (${unseen})`}`;
}

function langIfOther(language: Language, own: Language): Language | undefined {
  return language === own ? undefined : language;
}
