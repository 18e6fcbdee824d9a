// What every view of the web edition takes: the kit, the language of the reader, its words.

import type { Language } from '../base/language.ts';
import { kitWords } from '../compose/words/kit-words.ts';
import type { KitWords } from '../compose/words/word-types.ts';
import { type AddressSetting, addressOfTarget } from './addresses.ts';
import type { TextSetting } from './text-view.ts';
import type { WebCatalogue, WebFacts, WebTexts } from './web-kit.ts';
import { webWords } from './words/web-words.ts';
import type { WebWords } from './words/word-types.ts';

/** What a view takes. */
export type WebSetting = Omit<AddressSetting, 'catalogue'> & {
  readonly catalogue: WebCatalogue;
  readonly facts: WebFacts;
  readonly texts: WebTexts;
  readonly words: WebWords;
  readonly kit: KitWords;
};

/** The setting of a language. `folder` is that of the kit, seen from the page. */
export function webSetting(
  facts: WebFacts,
  texts: WebTexts,
  place: { readonly language: Language; readonly contactLanguage: Language; readonly folder: string },
): WebSetting {
  const { language } = place;
  return {
    ...place,
    ...{ facts, texts, catalogue: facts.catalogue, pages: texts.pages },
    ...{ words: webWords(language), kit: kitWords(language) },
  };
}

/** How the text with this id is shown. */
export function textSetting(setting: WebSetting, id: string): TextSetting {
  const { media } = setting.catalogue;
  return {
    id,
    boxes: setting.kit.boxes,
    addressOf: (target) => addressOfTarget(setting, target),
    figureOf: (path) => {
      const file = media.find((one) => one.path === `data/${path}`);
      return file && `${setting.folder}${file.path}`;
    },
  };
}
