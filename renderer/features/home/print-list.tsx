// What Home offers to print and hand out.
import { useTranslations } from 'use-intl';
import { hrefOf, type Route } from '../../app/routes/routes.ts';
import { HomeGroup } from './home-row.tsx';
import styles from './print-list.module.css';
import type { ShownHome } from './shown-home.ts';

/** Links to the papers that the kits can fill. */
export function PrintList({ home }: { readonly home: ShownHome }) {
  const t = useTranslations('home');
  const fieldCard = useTranslations('fieldCard');
  const letter = useTranslations('letter');
  const papers: readonly { readonly name: string; readonly to: Route }[] = [
    ...(home.contactCount > 0 ? [{ name: fieldCard('title'), to: { screen: 'field-card' } } as const] : []),
    { name: letter('title'), to: { screen: 'letter' } },
    ...(home.hasAid ? [{ name: t('actionSheet'), to: { screen: 'aid' } } as const] : []),
  ];
  return (
    <HomeGroup id="print-title" title={t('printTitle')}>
      <ul className={styles['papers']}>
        {papers.map(({ name, to }) => (
          <li key={name}>
            <a href={hrefOf(to)}>{name}</a>
          </li>
        ))}
      </ul>
    </HomeGroup>
  );
}
