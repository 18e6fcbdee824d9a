// Earlier queries on Home, when a person has them remembered.
import { useTranslations } from 'use-intl';
import { hrefOf } from '../../app/routes/routes.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { classes, rowClass } from '../../ui/layout.ts';
import styles from './recent-searches.module.css';

const shownWords = 6;

/** Words of earlier searches; nothing while there are none. */
export function RecentSearches() {
  const t = useTranslations('home');
  const searches = useUserData((data) => data.searches);
  if (searches.length === 0) return null;
  return (
    <section
      className={classes(rowClass([4, 12], 'baseline'), styles['searched'])}
      aria-labelledby="searched-title"
    >
      <h2 id="searched-title">{t('searchesTitle')}</h2>
      <ul className={classes(rowClass([4, 16]), styles['words'])}>
        {searches.slice(0, shownWords).map(({ query }) => (
          <li key={query}>
            <a href={hrefOf({ screen: 'search', query })}>{query}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
