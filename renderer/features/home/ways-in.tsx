// Cards of Home that lead into the kit by situation: worry, number, learning.
import { GraduationCap, HeartHandshake, type LucideIcon, Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Need } from '../../../core/contacts/contact.ts';
import { hrefOf, type Route, routeOfResource } from '../../app/routes/routes.ts';
import { allContacts, allResources, resourceOfWork } from '../../data/db/queries.ts';
import { aidOf } from '../../data/db/sections.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useCountry, useLanguage } from '../../data/user-data/settings.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './ways-in.module.css';

/** Work id of the checklist of general signs; the checklists of whom to call are `c5-gr` and so on. */
const signsWork = 'c2';

/** Needs that are one click away. */
const offeredNeeds = ['child-helpline', 'missing-child'] as const satisfies readonly Need[];

/** What the kit in use holds for the cards, in the person's language and country. */
type HeldByKit = {
  readonly aid: Route | undefined;
  readonly signs: Route | undefined;
  readonly call: Route | undefined;
  readonly hasContacts: boolean;
  /** Needs that a contact of the country, or of the Union, answers. */
  readonly needs: readonly Need[];
  readonly moduleCount: number;
};

/** The cards; a card, and each link on it, is there only when the kit holds what it leads to. */
export function WaysIn() {
  const t = useTranslations('home');
  const held = useHeldByKit();
  if (!held) return null;
  const isForWorries = held.aid !== undefined || held.signs !== undefined || held.call !== undefined;
  if (!isForWorries && !held.hasContacts && held.moduleCount === 0) return null;
  return (
    <nav aria-label={t('ways')} className={styles['room']}>
      <ul className={styles['ways']}>
        {isForWorries && <WorriedWay held={held} />}
        {held.hasContacts && <NumberWay needs={held.needs} />}
        {held.moduleCount > 0 && <LearnWay count={held.moduleCount} />}
      </ul>
    </nav>
  );
}

function useHeldByKit(): HeldByKit | undefined {
  const language = useLanguage();
  const country = useCountry();
  return useLibrary(
    async (db) => {
      const [aid, signs, call, contacts, resources] = await Promise.all([
        aidOf(db),
        resourceOfWork(db, signsWork, language),
        resourceOfWork(db, `c5-${country.toLowerCase()}`, language),
        allContacts(db),
        allResources(db),
      ]);
      const near = contacts.filter((contact) => [country, 'EU'].includes(contact.country));
      const modules = resources.filter(({ kind }) => kind === 'module');
      return {
        aid: aid && { screen: 'aid' },
        signs: signs && routeOfResource(signs),
        call: call && routeOfResource(call),
        hasContacts: contacts.length > 0,
        needs: offeredNeeds.filter((need) => near.some((contact) => contact.needs.includes(need))),
        moduleCount: new Set(modules.map(({ work }) => work)).size,
      };
    },
    [language, country],
  );
}

function WorriedWay({ held: { aid, signs, call } }: { readonly held: HeldByKit }) {
  const t = useTranslations('home');
  const aidWords = useTranslations('aid');
  const first = signs ?? call ?? aid;
  if (!first) return null;
  return (
    <Way
      icon={HeartHandshake}
      title={t('worried')}
      sentence={signs && call && t('worriedText')}
      route={first}
    >
      {aid && <a href={hrefOf(aid)}>{aidWords('title')}</a>}
      {signs && <a href={hrefOf(signs)}>{t('worriedSigns')}</a>}
      {call && <a href={hrefOf(call)}>{t('worriedCall')}</a>}
    </Way>
  );
}

function NumberWay({ needs: held }: { readonly needs: readonly Need[] }) {
  const t = useTranslations('home');
  const common = useTranslations('common');
  const needs = useTranslations('contacts');
  const country = useCountry();
  const sentence =
    country === 'EU' ? t('numberTextEU') : t('numberText', { country: common(`countries.${country}`) });
  return (
    <Way icon={Phone} title={t('number')} sentence={sentence} route={{ screen: 'contacts' }}>
      {held.map((need) => (
        <a key={need} href={hrefOf({ screen: 'contacts', need })}>
          {needs(`needs.${need}`)}
        </a>
      ))}
    </Way>
  );
}

function LearnWay({ count }: { readonly count: number }) {
  const t = useTranslations('home');
  const learn = useTranslations('learn');
  return (
    <Way
      icon={GraduationCap}
      title={t('learn')}
      sentence={t('learnText', { count })}
      route={{ screen: 'learn' }}
    >
      <a href={hrefOf({ screen: 'learn' })}>{learn('allModules')}</a>
    </Way>
  );
}

function Way(props: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly sentence: string | undefined;
  readonly route: Route;
  readonly children: ReactNode;
}) {
  return (
    <li className={styles['way']}>
      <span className={styles['icon']}>
        <Icon of={props.icon} size={22} />
      </span>
      <div className={styles['words']}>
        <a className={styles['title']} href={hrefOf(props.route)}>
          {props.title}
        </a>
        {props.sentence && <p className={styles['sentence']}>{props.sentence}</p>}
        <p className={styles['links']}>{props.children}</p>
      </div>
    </li>
  );
}
