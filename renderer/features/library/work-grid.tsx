// A work as a cover: its first page, then kind, title, languages, country, year and age.

import { useTranslations } from 'use-intl';
import { dayOfDocument } from '../../../core/kit/catalogue.ts';
import { hrefOf, routeOfResource } from '../../app/routes/routes.ts';
import { AgeBadge } from '../../ui/age-line.tsx';
import { Cover } from '../../ui/cover.tsx';
import { FromKitLine } from '../../ui/from-kit.tsx';
import { Icon } from '../../ui/icon.tsx';
import { kindIcons } from '../../ui/kind-icon.tsx';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import type { Work } from '../shared/works.ts';
import styles from './work-grid.module.css';
import { WorkLanguages } from './work-languages.tsx';

/** Works as covers. */
export function WorkGrid({ works }: { readonly works: readonly Work[] }) {
  return (
    <ul className={styles['grid']}>
      {works.map((work) => (
        <WorkCard key={work.id} work={work} />
      ))}
    </ul>
  );
}

function WorkCard({ work }: { readonly work: Work }) {
  const common = useTranslations('common');
  const { shown } = work;
  return (
    <li className={styles['card']}>
      <Cover resource={shown} />
      <div className={stackClass(4)}>
        <p className={classes(textClass('small'), styles['kind'])}>
          <Icon of={kindIcons[shown.kind]} size={14} />
          {common(`kinds.${shown.kind}`)}
        </p>
        <a className={styles['title']} href={hrefOf(routeOfResource(shown))} lang={shown.language}>
          {shown.title}
        </a>
        <p className={classes(rowClass([0, 8]), textClass('small'), styles['facts'])}>
          <span>{common(`countries.${shown.country}`)}</span>
          <span>{dayOfDocument(shown).slice(0, 4)}</span>
        </p>
        <div className={rowClass([4, 8])}>
          <WorkLanguages work={work} />
          <AgeBadge resource={shown} />
        </div>
        <FromKitLine id={shown.id} alsoIn={shown.alsoIn} />
      </div>
    </li>
  );
}
