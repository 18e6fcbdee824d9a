// Works as covers on shelves, one shelf for each kind.
import { useTranslations } from 'use-intl';
import { isWarning } from '../../../core/contacts/freshness.ts';
import { moduleState } from '../../../core/learning/progress.ts';
import { progressOf } from '../../../core/user-data/events/learning.ts';
import { hrefOf, routeOfResource } from '../../app/routes/routes.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { AgeBadge, useResourceAge } from '../../ui/age-line.tsx';
import { Cover } from '../../ui/cover.tsx';
import { isCoverDrawn } from '../../ui/cover-design.ts';
import { FromKitLine } from '../../ui/from-kit.tsx';
import { stackClass } from '../../ui/layout.ts';
import { useModuleId } from '../shared/use-module-id.ts';
import type { Work } from '../shared/works.ts';
import type { Shelf } from './shelves.ts';
import styles from './work-shelves.module.css';

/** The shelves. */
export function WorkShelves({ shelves }: { readonly shelves: readonly Shelf[] }) {
  const t = useTranslations('library');
  return (
    <div className={stackClass(24)}>
      {shelves.map(({ name, works }) => (
        <section key={name} aria-labelledby={`shelf-${name}`}>
          <h2 className={styles['name']} id={`shelf-${name}`}>
            {t(`shelves.${name}`)}
          </h2>
          <ul className={styles['shelf']} data-wide={name === 'slides' || undefined}>
            {works.map((work) => (
              <WorkCover key={work.id} work={work} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function WorkCover({ work: { shown } }: { readonly work: Work }) {
  const isOld = isWarning(useResourceAge()(shown));
  const moduleId = useModuleId(shown);
  const progress = useUserData((data) => progressOf(data, moduleId));
  return (
    <li className={styles['work']}>
      <a href={hrefOf(routeOfResource(shown))} lang={shown.language} title={shown.title}>
        <Cover resource={shown} share={moduleState(shown, progress).share} />
        <span className={isCoverDrawn(shown) ? 'visually-hidden' : styles['title']}>{shown.title}</span>
      </a>
      {isOld && <AgeBadge resource={shown} />}
      <FromKitLine id={shown.id} alsoIn={shown.alsoIn} />
    </li>
  );
}
