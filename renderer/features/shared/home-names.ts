// Names of what cards and links of Home open, where the program has the name and not the kit.
import { useTranslations } from 'use-intl';
import type { Need } from '../../../core/contacts/contact.ts';
import type { HomeScreenName } from '../../../core/library/home.ts';

/** Names of screens and needs. */
export type HomeNames = {
  /** A link without a label that opens a screen. */
  readonly linkToScreen: (screen: HomeScreenName) => string;
  /** A card without a title that opens a screen: a few screens have a longer name there. */
  readonly cardOfScreen: (screen: HomeScreenName) => string;
  /** A card or link that opens the contacts for a need. */
  readonly need: (need: Need) => string;
};

/** The names in the person's language. */
export function useHomeNames(): HomeNames {
  const needs = useTranslations('contacts');
  const common = useTranslations('common');
  const aid = useTranslations('aid');
  const letter = useTranslations('letter');
  const referralPath = useTranslations('referralPath');
  const fieldCard = useTranslations('fieldCard');
  const learn = useTranslations('learn');
  const home = useTranslations('home');
  const links: Readonly<Record<HomeScreenName, string>> = {
    aid: aid('title'),
    letter: letter('title'),
    'referral-path': referralPath('title'),
    'field-card': fieldCard('title'),
    contacts: common('nav.contacts'),
    learn: learn('allModules'),
    library: common('nav.library'),
  };
  const cards = { ...links, contacts: home('number'), learn: home('learn') };
  return {
    linkToScreen: (screen) => links[screen],
    cardOfScreen: (screen) => cards[screen],
    need: (need) => needs(`needs.${need}`),
  };
}
