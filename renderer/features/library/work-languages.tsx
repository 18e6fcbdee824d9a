// Languages of a work: two letters each, the shown one first, the others one click away.
import { useTranslations } from 'use-intl';
import { hrefOf, routeOfResource } from '../../app/routes/routes.ts';
import { LanguageBadge } from '../../ui/language-badge.tsx';
import { classes } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import type { Work } from '../shared/works.ts';
import styles from './work-languages.module.css';

/** Links to every edition of a work. */
export function WorkLanguages({ work }: { readonly work: Work }) {
  const t = useTranslations('library');
  const common = useTranslations('common');
  return (
    <span className={styles['languages']}>
      {work.editions.map((edition) =>
        work.editions.length === 1 ? (
          <LanguageBadge key={edition.id} language={edition.language} />
        ) : (
          <a
            key={edition.id}
            className={classes(textClass('small', 'strong'), styles['edition'])}
            href={hrefOf(routeOfResource(edition))}
            data-shown={edition.id === work.shown.id || undefined}
            aria-label={t('alsoIn', {
              language: common(`languages.${edition.language}`),
              title: edition.title,
            })}
            title={t('alsoIn', { language: common(`languages.${edition.language}`), title: edition.title })}
          >
            {edition.language.toUpperCase()}
          </a>
        ),
      )}
    </span>
  );
}
