// Decides the three ways into the kit by situation: worry, number, learning.
import { GraduationCap, HeartHandshake, type LucideIcon, Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Need } from '../../../core/contacts/contact.ts';
import { allResources, resourceOfWork } from '../../db/queries.ts';
import { useLibrary } from '../../db/use-library.ts';
import { Icon } from '../../parts/icon.tsx';
import { hrefOf, type Route, routeOfResource } from '../../routes.ts';
import { useCountry, useLanguage } from '../../state/settings.ts';
import styles from './ways-in.module.css';

/** Work id of the checklist of general signs; the checklists of whom to call are `c5-gr` and so on. */
const signsWork = 'c2';

/** Needs that are one click away. */
const offeredNeeds = ['child-helpline', 'missing-child'] as const satisfies readonly Need[];

/** The three cards. */
export function WaysIn() {
  const t = useTranslations('home');
  const common = useTranslations('common');
  const needs = useTranslations('contacts');
  const learn = useTranslations('learn');
  const aid = useTranslations('aid');
  const language = useLanguage();
  const country = useCountry();
  const signs = useLibrary((db) => resourceOfWork(db, signsWork, language), [language]);
  const call = useLibrary(
    (db) => resourceOfWork(db, `c5-${country.toLowerCase()}`, language),
    [language, country],
  );
  const moduleCount = useLibrary(async (db) => {
    const resources = await allResources(db);
    return new Set(resources.filter(({ kind }) => kind === 'module').map(({ work }) => work)).size;
  });
  const modules =
    moduleCount === undefined
      ? ''
      : moduleCount === 0
        ? learn('empty')
        : t('learnText', { count: moduleCount });
  const contacts: Route = { screen: 'contacts' };
  return (
    <nav aria-label={t('ways')} className={styles['room']}>
      <ul className={styles['ways']}>
        <Way
          icon={HeartHandshake}
          title={t('worried')}
          sentence={t('worriedText')}
          route={signs ? routeOfResource(signs) : contacts}
        >
          <a href={hrefOf({ screen: 'aid' })}>{aid('title')}</a>
          <a href={hrefOf(signs ? routeOfResource(signs) : contacts)}>{t('worriedSigns')}</a>
          <a href={hrefOf(call ? routeOfResource(call) : contacts)}>{t('worriedCall')}</a>
        </Way>
        <Way
          icon={Phone}
          title={t('number')}
          sentence={
            country === 'EU'
              ? t('numberTextEU')
              : t('numberText', { country: common(`countries.${country}`) })
          }
          route={contacts}
        >
          {offeredNeeds.map((need) => (
            <a key={need} href={hrefOf({ screen: 'contacts', need })}>
              {needs(`needs.${need}`)}
            </a>
          ))}
        </Way>
        <Way icon={GraduationCap} title={t('learn')} sentence={modules} route={{ screen: 'learn' }}>
          <a href={hrefOf({ screen: 'learn' })}>{learn('allModules')}</a>
        </Way>
      </ul>
    </nav>
  );
}

function Way(props: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly sentence: string;
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
        <p className={styles['sentence']}>{props.sentence}</p>
        <p className={styles['links']}>{props.children}</p>
      </div>
    </li>
  );
}
