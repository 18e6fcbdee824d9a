// Doors of Home: a card for each thing that the kit offers; the numbers in words, and the module to go on with.
import { useTranslations } from 'use-intl';
import { hrefOf } from '../../app/routes/routes.ts';
import { useCountry } from '../../data/user-data/settings.ts';
import { useFormats } from '../../text/use-formats.ts';
import { classes } from '../../ui/layout.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import { ProgressTrack } from '../../ui/progress-bar.tsx';
import { textClass } from '../../ui/text.ts';
import { AgeWordText } from '../shared/contacts/evidence.tsx';
import { WrongNumber } from '../shared/contacts/recalled-numbers.tsx';
import { FoldBadge } from '../shared/contacts/row-number.tsx';
import { type StripNumber, useStrip } from '../shared/use-strip.ts';
import type { LearningItem } from './continue-items.ts';
import styles from './home-doors.module.css';
import type { ShownCard, ShownHome } from './shown-home.ts';
import { type FirstLesson, useFirstModule } from './use-continued.ts';
import { useLessonWords } from './use-lesson-words.ts';

/** More numbers than these are behind the link. */
const mostNumbers = 4;

/** The doors; that of the numbers is always there, since the national ones are the program's own. `learning` is the module that a person is in. */
export function HomeDoors({
  home,
  learning,
}: {
  readonly home: ShownHome;
  readonly learning: LearningItem | undefined;
}) {
  const t = useTranslations('home');
  const common = useTranslations('common');
  const hasNumbers = home.cards.some((card) => isPlace(card, 'contacts'));
  return (
    <nav aria-label={t('ways')} className={styles['room']}>
      {!home.isVerified && <p className={textClass('small', 'quiet')}>{common('publisherNotVerified')}</p>}
      <ul className={styles['doors']}>
        {home.cards.map((card) => (
          <li className={styles['door']} key={`${hrefOf(card.route)} ${card.title.text}`} data-door>
            {isPlace(card, 'contacts') ? (
              <Numbers count={home.contactCount} />
            ) : isPlace(card, 'learn') ? (
              <Learning card={card} item={learning} count={home.moduleCount} />
            ) : (
              <Card card={card} />
            )}
          </li>
        ))}
        {!hasNumbers && (
          <li className={styles['door']} data-door>
            <Numbers count={home.contactCount} />
          </li>
        )}
      </ul>
    </nav>
  );
}

/** Whether a card opens this screen as a whole, and not contacts for one need. */
function isPlace({ route }: ShownCard, screen: 'contacts' | 'learn'): boolean {
  return hrefOf(route) === hrefOf({ screen });
}

function Title({ card: { title, route } }: { readonly card: ShownCard }) {
  return (
    <h2 className={styles['title']}>
      <a href={hrefOf(route)} lang={title.lang}>
        {title.text}
      </a>
    </h2>
  );
}

function Card({ card }: { readonly card: ShownCard }) {
  const [first, ...others] = card.links;
  return (
    <>
      <Title card={card} />
      {card.sentence && (
        <p className={textClass('quiet')} lang={card.sentence.lang}>
          {card.sentence.text}
        </p>
      )}
      {first && (
        <p className={styles['actions']}>
          <LinkButton to={first.route} look="main" lang={first.words.lang}>
            {first.words.text}
          </LinkButton>
          {others.map(({ words, route }) => (
            <a key={`${hrefOf(route)} ${words.text}`} href={hrefOf(route)} lang={words.lang}>
              {words.text}
            </a>
          ))}
        </p>
      )}
    </>
  );
}

function Numbers({ count }: { readonly count: number }) {
  const t = useTranslations('home');
  const common = useTranslations('common');
  const country = useCountry();
  const { numbers } = useStrip();
  const shown = numbers.slice(0, mostNumbers);
  // Two numbers for the same need, as 112 and 114 in Italy, are told apart by the name of the service.
  const isSaid = (index: number): boolean =>
    shown.slice(0, index).some(({ need }) => need === shown[index]?.need);
  return (
    <>
      <h2 className="visually-hidden">
        {country === 'EU'
          ? t('numbersTitleEU')
          : t('numbersTitle', { country: common(`countries.${country}`) })}
      </h2>
      <ul className={styles['numbers']}>
        {shown.map((entry, index) => (
          <NumberRow
            key={`${entry.number} ${entry.contactId}`}
            entry={isSaid(index) ? { ...entry, need: undefined } : entry}
          />
        ))}
      </ul>
      <p className={styles['actions']}>
        <a href={hrefOf({ screen: 'contacts' })}>
          {count > 0 ? t('allNumbers', { count }) : common('nav.contacts')}
        </a>
      </p>
    </>
  );
}

/** A number and what it is for in few words; the tooltip has the name of the service and how old the number is. */
function NumberRow({ entry }: { readonly entry: StripNumber }) {
  const needs = useTranslations('contacts');
  const { number, name, nameLanguage, contactId, need, fold, age, recalled } = entry;
  return (
    <li>
      <a
        className={styles['number']}
        href={hrefOf(contactId === undefined ? { screen: 'contacts' } : { screen: 'contact', contactId })}
        title={age ? `${name}, ${age.text}` : name}
      >
        <span className={styles['digits']}>
          {fold ? <FoldBadge fold={fold} /> : <PhoneNumber number={number} size="row" />}
          {recalled !== undefined && <WrongNumber number={recalled} />}
        </span>
        <span className={styles['for']}>
          {need === undefined ? <span lang={nameLanguage}>{name}</span> : needs(`needs.${need}`)}
          {age?.isWarning && (
            <>
              {' '}
              <AgeWordText age={age} />
            </>
          )}
        </span>
      </a>
    </li>
  );
}

type LearningProps = {
  readonly card: ShownCard;
  readonly item: LearningItem | undefined;
  readonly count: number;
};

/** The module a person is in, else the first one to start; what the kit says when there is none left. */
function Learning({ card, item, count }: LearningProps) {
  const first = useFirstModule();
  if (item) return <GoOn card={card} item={item} count={count} />;
  return first ? <Start card={card} first={first} count={count} /> : <Card card={card} />;
}

function GoOn({ card, item, count }: LearningProps & { readonly item: LearningItem }) {
  const t = useTranslations('home');
  const learn = useTranslations('learn');
  const { percent } = useFormats();
  const { resource, lesson, share } = item;
  const words = useLessonWords();
  return (
    <>
      <Title card={card} />
      <p className={classes(textClass('quiet'), styles['module'])}>
        <span lang={resource.language}>{resource.title}</span>
        <span>{words(item)}</span>
      </p>
      <div role="img" aria-label={learn('ring', { percent: percent(share) })}>
        <ProgressTrack share={share} />
      </div>
      <p className={styles['actions']}>
        <LinkButton to={{ screen: 'lesson', resourceId: resource.id, lesson }}>
          {t('continueTitle')}
        </LinkButton>
        <AllModules count={count} />
      </p>
    </>
  );
}

function Start({
  card,
  first: { module, lesson },
  count,
}: Omit<LearningProps, 'item'> & { readonly first: FirstLesson }) {
  const t = useTranslations('learn');
  const common = useTranslations('common');
  const { id, title, language, minutes } = module;
  return (
    <>
      <Title card={card} />
      <p className={classes(textClass('quiet'), styles['module'])}>
        <span lang={language}>{title}</span>
        {minutes !== undefined && <span>{common('minutes', { count: minutes })}</span>}
      </p>
      <p className={styles['actions']}>
        <LinkButton
          to={{ screen: 'lesson', resourceId: id, lesson }}
          aria-label={t('goTo', { action: t('start'), title })}
        >
          {t('start')}
        </LinkButton>
        <AllModules count={count} />
      </p>
    </>
  );
}

function AllModules({ count }: { readonly count: number }) {
  const t = useTranslations('home');
  return <a href={hrefOf({ screen: 'learn' })}>{t('allModules', { count })}</a>;
}
