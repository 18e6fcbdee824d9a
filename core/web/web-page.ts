// The edition of a kit for browsers: START-HERE.html with what is read on it, and the blocks that its script searches.

import { type Language, languages } from '../base/language.ts';
import { listLanguageOf } from '../compose/start-contacts.ts';
import { type BrowserParts, type OnStick, startPage } from '../compose/start-here.ts';
import type { Contact } from '../contacts/contact.ts';
import type { Catalogue } from '../kit/catalogue.ts';
import { glossaryLink } from './glossary-view.ts';
import { el, escapeHtml, htmlOf } from './node.ts';
import { webSetting } from './setting.ts';
import { blockElementId, type WebBlock, type WebFacts, type WebTexts } from './web-kit.ts';
import { webWords } from './words/web-words.ts';
import { checklistsView, stepsView } from './work-views.ts';

/** What the page is made from. */
type WebContent = {
  readonly facts: WebFacts;
  readonly texts: Readonly<Record<Language, WebTexts>>;
  readonly blocks: readonly WebBlock[];
};

/** The script of the page, the same for every kit that this program makes. */
export type WebScript = Pick<BrowserParts, 'script' | 'scriptHash'>;

/** Letters of all blocks that a page carries at most. With more it would come near the size at which a program refuses it. */
export const mostBlockLetters = 40 * 1024 ** 2;

/** Writes the page. Of a kit with too much to search it has everything but the search, and says so. `onStick` as in `startPage`. */
export function webPage(
  kit: { readonly catalogue: Catalogue; readonly contacts: readonly Contact[] },
  content: WebContent,
  script: WebScript,
  onStick?: OnStick,
): string {
  const { catalogue, contacts } = kit;
  const letters = content.blocks.reduce((sum, { base64 }) => sum + base64.length, 0);
  const blocks = letters <= mostBlockLetters ? content.blocks : [];
  const folder = onStick ? `${onStick.kitFolder}/` : '';
  const readableIn = (language: Language): string => {
    const contactLanguage = listLanguageOf(catalogue, contacts.length, language);
    const setting = webSetting(content.facts, content.texts[language], { language, contactLanguage, folder });
    const words = webWords(language);
    const parts = [
      el('section', {}, stepsView(setting)),
      el('section', {}, checklistsView(setting)),
      el('section', {}, glossaryLink(setting)),
      el(
        'section',
        {},
        el('p', { class: 'facts' }, words.keepsNothing),
        el('p', { class: 'facts' }, blocks.length > 0 ? words.findsAccidents : words.tooLarge),
      ),
    ];
    return parts
      .filter(({ children }) => children.length > 0)
      .map(htmlOf)
      .join('\n');
  };
  return startPage(catalogue, contacts, {
    onStick,
    browser: { ...script, readableIn, blocks: blocksHtml(blocks) },
  });
}

function blocksHtml(blocks: readonly WebBlock[]): string {
  return blocks
    .map(
      ({ name, sha256, base64 }) =>
        `<script type="text/plain" id="${escapeHtml(blockElementId(name))}" data-block="${escapeHtml(name)}" data-sha256="${sha256}">${base64}</script>\n`,
    )
    .join('');
}

/** Nothing of any language. */
export function noTexts(): Record<Language, WebTexts> {
  return Object.fromEntries(
    languages.map((language) => [language, { pages: {}, documents: {}, quizzes: {} }]),
  ) as Record<Language, WebTexts>;
}
