// Cards of Home as one person sees them. First what the first kit offers, else the first thing of each kind. Then what other kits have.
import { useTranslations } from 'use-intl';
import { chooseText, type LocalText } from '../../../core/base/local-text.ts';
import type { HomeCard, HomeLink } from '../../../core/kit/home.ts';
import { addressFor } from '../../../core/library/home.ts';
import type { Route } from '../../app/routes/routes.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useCountry, useLanguage } from '../../data/user-data/settings.ts';
import { type HomeNames, useHomeNames } from '../shared/home-names.ts';
import { type FoundDoors, type FoundHome, findDoors, findHome, type HomePlace } from './find-places.ts';

/** Words on a card; `lang` where they are the kit's and not the program's. */
type Words = { readonly text: string; readonly lang?: string };
/** A link on a card. */
type ShownLink = { readonly words: Words; readonly route: Route };
/** A card as one person sees it. */
export type ShownCard = {
  readonly title: Words;
  readonly sentence: Words | undefined;
  readonly route: Route;
  readonly links: readonly ShownLink[];
};
/** What another kit offers. */
export type OtherKit = Pick<FoundDoors, 'kitId' | 'isVerified'> & { readonly cards: readonly ShownCard[] };
/** What Home offers. */
export type ShownHome = Pick<FoundHome, 'isVerified' | 'moduleCount' | 'contactCount'> & {
  readonly cards: readonly ShownCard[];
  readonly others: readonly OtherKit[];
  readonly hasAid: boolean;
};

/** A card, and each link on it, is there only when the kit holds what it leads to; undefined while the library is read. */
export function useShownHome(): ShownHome | undefined {
  const language = useLanguage();
  const country = useCountry();
  const found = useLibrary(
    async (library) => ({
      home: await findHome(library, { language, country }),
      doors: await findDoors(library, { language, country }),
    }),
    [language, country],
  );
  const show = useShownCard();
  if (!found) return undefined;
  const cardsOf = (home: FoundHome) => home.cards.flatMap((card) => show(card, home) ?? []);
  return {
    ...found.home,
    cards: cardsOf(found.home),
    others: found.doors.flatMap((doors) => {
      const cards = cardsOf(doors);
      return cards.length > 0 ? { ...doors, cards } : [];
    }),
  };
}

/** Turns a card of the kit into what this person sees; undefined where nothing on it leads anywhere. */
function useShownCard(): (card: HomeCard, found: FoundHome) => ShownCard | undefined {
  const language = useLanguage();
  const country = useCountry();
  const names = useHomeNames();
  const ownSentence = useOwnSentence();
  return (card, { places, moduleCount }) => {
    const wordsOf = (text: LocalText): Words => {
      const chosen = chooseText(text, language);
      return { text: chosen.text, lang: chosen.language };
    };
    const placeOf = (link: Pick<HomeLink, 'to' | 'byCountry'>): HomePlace | undefined =>
      places.get(addressFor(link, country) ?? '');
    const named = (link: HomeLink): ShownLink[] => {
      const place = placeOf(link);
      if (!place) return [];
      return [{ words: link.label ? wordsOf(link.label) : linkWords(place, names), route: place.route }];
    };
    const links = (card.links ?? []).flatMap(named);
    const target = placeOf(card);
    const [first] = target ? [{ words: cardWords(target, names), route: target.route }] : links;
    if (!first) return undefined;
    const own = target && ownSentence(target, moduleCount);
    const isWhole = target !== undefined && links.length === (card.links ?? []).length;
    return {
      title: card.title ? wordsOf(card.title) : first.words,
      sentence: card.text ? (isWhole ? wordsOf(card.text) : undefined) : own,
      route: first.route,
      // Without a title of its own the card is called like its first link.
      links: target || card.title ? links : links.slice(1),
    };
  };
}

/** What the program says on a card that opens the modules, where the kit says nothing. */
function useOwnSentence(): (place: HomePlace, moduleCount: number) => Words | undefined {
  const t = useTranslations('home');
  return (place, moduleCount) =>
    place.named === 'screen' && place.screen === 'learn'
      ? { text: t('learnText', { count: moduleCount }) }
      : undefined;
}

/** What a link without a label is called. */
function linkWords(place: HomePlace, names: HomeNames): Words {
  switch (place.named) {
    case 'kit':
      return { text: place.label.text, lang: place.label.language };
    case 'need':
      return { text: names.need(place.need) };
    case 'screen':
      return { text: names.linkToScreen(place.screen) };
  }
}

/** What a card without a title is called. */
function cardWords(place: HomePlace, names: HomeNames): Words {
  return place.named === 'screen' ? { text: names.cardOfScreen(place.screen) } : linkWords(place, names);
}
