// Cards of Home: what the first kit says it offers, else the first thing of each kind. Then what the others have.
import { BookOpenText, GraduationCap, HeartHandshake, type LucideIcon, Phone } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { chooseText, type LocalText } from '../../../core/base/local-text.ts';
import type { HomeCard, HomeLink } from '../../../core/kit/home.ts';
import { addressFor, type HomeIcon, homeIcons } from '../../../core/library/home.ts';
import { hrefOf, type Route } from '../../app/routes/routes.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useCountry, useLanguage } from '../../data/user-data/settings.ts';
import { useKitName } from '../../text/use-kit-name.ts';
import { cardClass } from '../../ui/card.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import { type HomeNames, useHomeNames } from '../shared/home-names.ts';
import { type FoundDoors, type FoundHome, findDoors, findHome, type HomePlace } from './find-places.ts';
import styles from './home-cards.module.css';

const icons: Readonly<Record<HomeIcon, LucideIcon>> = {
  care: HeartHandshake,
  phone: Phone,
  learn: GraduationCap,
  read: BookOpenText,
};

/** Words on a card; `lang` where they are the kit's and not the program's. */
type Words = { readonly text: string; readonly lang?: string };
type ShownLink = { readonly words: Words; readonly route: Route };
/** A card as one person sees it. */
type ShownCard = {
  readonly icon: HomeIcon;
  readonly title: Words;
  readonly sentence: Words | undefined;
  readonly route: Route;
  readonly links: readonly ShownLink[];
};

/** The cards; a card, and each link on it, is there only when the kit holds what it leads to. */
export function HomeCards() {
  const t = useTranslations('home');
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
  if (!found) return null;
  const cardsOf = (home: FoundHome) => home.cards.flatMap((card) => show(card, home) ?? []);
  const cards = cardsOf(found.home);
  return (
    <>
      {cards.length > 0 && (
        <nav aria-label={t('ways')} className={classes(stackClass(8), styles['room'])}>
          <NotVerified home={found.home} />
          <CardList cards={cards} />
        </nav>
      )}
      <OtherKits
        kits={found.doors.flatMap((doors) => {
          const own = cardsOf(doors);
          return own.length > 0 ? { ...doors, cards: own } : [];
        })}
      />
    </>
  );
}

function NotVerified({ home: { isVerified } }: { readonly home: Pick<FoundHome, 'isVerified'> }) {
  const t = useTranslations('common');
  return isVerified ? null : <p className={textClass('small', 'quiet')}>{t('publisherNotVerified')}</p>;
}

/** What another kit offers. */
type OtherKit = Pick<FoundDoors, 'kitId' | 'isVerified'> & { readonly cards: readonly ShownCard[] };

/** More kits than these are a card each, so that Home stays short. */
const mostRows = 2;

function OtherKits({ kits }: { readonly kits: readonly OtherKit[] }) {
  const t = useTranslations('home');
  const nameOf = useKitName();
  if (kits.length > mostRows) {
    return (
      <nav aria-label={t('waysOfOthers')} className={classes(stackClass(8), styles['room'])}>
        <h2>{t('waysOfOthers')}</h2>
        <ul className={styles['kits']}>
          {kits.map((kit) => (
            <li
              key={kit.kitId}
              className={classes(cardClass(16), stackClass(8, 'start'))}
              data-doors={kit.kitId}
            >
              <KitHeading kit={kit} as="h3" />
              <CardLinks cards={kit.cards} />
            </li>
          ))}
        </ul>
      </nav>
    );
  }
  return kits.map((kit) => (
    <nav
      key={kit.kitId}
      aria-label={t('waysOf', { kit: nameOf(kit.kitId).text })}
      className={classes(stackClass(8), styles['room'])}
      data-doors={kit.kitId}
    >
      <KitHeading kit={kit} as="h2" />
      <CardList cards={kit.cards} />
    </nav>
  ));
}

function KitHeading(props: { readonly kit: OtherKit; readonly as: 'h2' | 'h3' }) {
  const { kitId } = props.kit;
  const Heading = props.as;
  const { text, language: lang } = useKitName()(kitId);
  return (
    <div className={rowClass([0, 12], 'baseline')}>
      <Heading lang={lang}>{text}</Heading>
      <NotVerified home={props.kit} />
    </div>
  );
}

/** Cards in few words: what each opens. */
function CardLinks({ cards }: { readonly cards: readonly ShownCard[] }) {
  return (
    <ul className={rowClass([4, 16])}>
      {cards.map(({ title, route }) => (
        <li key={`${hrefOf(route)} ${title.text}`}>
          <a href={hrefOf(route)} lang={title.lang}>
            {title.text}
          </a>
        </li>
      ))}
    </ul>
  );
}

function CardList({ cards }: { readonly cards: readonly ShownCard[] }) {
  return (
    <ul className={styles['ways']}>
      {cards.map((card) => (
        <Card key={`${hrefOf(card.route)} ${card.title.text}`} card={card} />
      ))}
    </ul>
  );
}

function Card({ card: { icon, title, sentence, route, links } }: { readonly card: ShownCard }) {
  return (
    <li className={styles['way']}>
      <span className={styles['icon']}>
        <Icon of={icons[icon]} size={22} />
      </span>
      <div className={styles['words']}>
        <a className={styles['title']} href={hrefOf(route)} lang={title.lang}>
          {title.text}
        </a>
        {sentence && (
          <p className={styles['sentence']} lang={sentence.lang}>
            {sentence.text}
          </p>
        )}
        {links.length > 0 && (
          <p className={styles['links']}>
            {links.map(({ words, route: to }) => (
              <a key={`${hrefOf(to)} ${words.text}`} href={hrefOf(to)} lang={words.lang}>
                {words.text}
              </a>
            ))}
          </p>
        )}
      </div>
    </li>
  );
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
      icon: homeIcons.find((icon) => icon === card.icon) ?? iconOf(first.route),
      title: card.title ? wordsOf(card.title) : first.words,
      sentence: card.text ? (isWhole ? wordsOf(card.text) : undefined) : own,
      route: first.route,
      // Without a title of its own the card is called like its first link.
      links: target || card.title ? links : links.slice(1),
    };
  };
}

/** What the program says on a card that opens contacts or modules, where the kit says nothing. */
function useOwnSentence(): (place: HomePlace, moduleCount: number) => Words | undefined {
  const t = useTranslations('home');
  const common = useTranslations('common');
  const country = useCountry();
  return (place, moduleCount) => {
    if (place.named !== 'screen') return undefined;
    if (place.screen === 'learn') return { text: t('learnText', { count: moduleCount }) };
    if (place.screen !== 'contacts') return undefined;
    const text =
      country === 'EU' ? t('numberTextEU') : t('numberText', { country: common(`countries.${country}`) });
    return { text };
  };
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

function iconOf({ screen }: Route): HomeIcon {
  switch (screen) {
    case 'contacts':
    case 'contact':
    case 'field-card':
      return 'phone';
    case 'learn':
    case 'module':
    case 'lesson':
      return 'learn';
    case 'aid':
    case 'letter':
    case 'referral-path':
      return 'care';
    default:
      return 'read';
  }
}
