// Modules of the kits in use as a path: one station per work, and the one to go on with open.

import { Check, GraduationCap } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useTranslations } from 'use-intl';
import { type CourseState, courseState } from '../../../core/learning/course.ts';
import type { ModuleProgress } from '../../../core/learning/module-progress.ts';
import type { ModuleState } from '../../../core/learning/progress.ts';
import { hrefOf, routeOfResource } from '../../app/routes/routes.ts';
import type { ResourceRow } from '../../data/db/library-db.ts';
import type { ListedResource } from '../../data/db/queries.ts';
import { useFormats } from '../../text/use-formats.ts';
import { coverDesign } from '../../ui/cover-design.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FromKitLine, useRowNote } from '../../ui/from-kit.tsx';
import { Icon } from '../../ui/icon.tsx';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { LinkButton, MainLink } from '../../ui/link-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProgressTrack } from '../../ui/progress-bar.tsx';
import { RowLink, RowList } from '../../ui/row-list.tsx';
import { Screen } from '../../ui/screen.tsx';
import { textClass } from '../../ui/text.ts';
import { CardsLink } from '../shared/cards/cards-link.tsx';
import { NeedsLibrary } from '../shared/needs-library.tsx';
import { HaveCode } from './have-code.tsx';
import styles from './learn-screen.module.css';
import { ModuleFacts } from './module-facts.tsx';
import { ModuleSteps } from './module-steps.tsx';
import { useStations, useWorks } from './use-works.ts';

/** Learn. */
export function LearnScreen() {
  const t = useTranslations('learn');
  return (
    <Screen
      title={t('title')}
      width="column"
      lead={t('lead')}
      action={
        <>
          <CardsLink />
          <HaveCode />
        </>
      }
    >
      <NeedsLibrary>{() => <Modules />}</NeedsLibrary>
    </Screen>
  );
}

function Modules() {
  const t = useTranslations('learn');
  const common = useTranslations('common');
  const modules = useWorks('module');
  const slides = useWorks('slides');
  const rowNote = useRowNote();
  if (!modules || !slides) return <Loading />;
  if (modules.length === 0 && slides.length === 0) {
    return (
      <EmptyState icon={GraduationCap} sentence={t('empty')} cause={t('emptyDo')}>
        <MainLink to={{ screen: 'kits' }}>{common('nav.kits')}</MainLink>
      </EmptyState>
    );
  }
  return (
    <>
      {modules.length > 0 && <Path modules={modules} />}
      {slides.length > 0 && (
        <section className={classes(stackClass(8), styles['slides'])} aria-labelledby="slides-title">
          <h2 id="slides-title">{t('slides')}</h2>
          <RowList>
            {slides.map((resource) => (
              <RowLink
                key={resource.id}
                kind="slides"
                title={resource.title}
                titleLanguage={resource.language}
                note={rowNote(resource.id, common('pages', { count: resource.pages ?? 0 }))}
                route={routeOfResource(resource)}
              />
            ))}
          </RowList>
        </section>
      )}
    </>
  );
}

function Path({ modules }: { readonly modules: readonly ListedResource[] }) {
  const stations = useStations(modules);
  const course = courseState(stations);
  return (
    <>
      <CourseLine course={course} />
      <ol className={styles['path']}>
        {stations.map((station, index) => (
          <Station
            key={station.module.id}
            {...station}
            number={index + 1}
            isNext={station.module.id === course.nextId}
          />
        ))}
      </ol>
      <CertificateLinks hasDone={course.doneCount > 0} />
    </>
  );
}

function CourseLine({ course }: { readonly course: CourseState }) {
  const t = useTranslations('learn');
  const { duration } = useFormats();
  const { moduleCount, doneCount, minutes, minutesLeft, share } = course;
  return (
    <div className={stackClass(4)}>
      <p className={classes(rowClass([4, 12]), textClass('small', 'figures'))}>
        <strong>{t('modulesDone', { done: doneCount, total: moduleCount })}</strong>
        {minutes > 0 && (
          <span>
            {share > 0 && minutesLeft > 0
              ? t('timeLeft', { duration: duration(minutesLeft) })
              : duration(minutes)}
          </span>
        )}
      </p>
      <ProgressTrack share={share} />
    </div>
  );
}

/** The ways to make a certificate, once there is something to certify, and to check one. */
function CertificateLinks({ hasDone }: { readonly hasDone: boolean }) {
  const t = useTranslations('certificate');
  return (
    <p className={rowClass([4, 16])}>
      {hasDone && <a href={hrefOf({ screen: 'certificate' })}>{t('title')}</a>}
      <a href={hrefOf({ screen: 'check-certificate' })}>{t('check')}</a>
    </p>
  );
}

type StationProps = {
  readonly module: ResourceRow;
  readonly progress: ModuleProgress | undefined;
  readonly state: ModuleState;
  /** Counts from 1. */
  readonly number: number;
  readonly isNext: boolean;
};

function Station(props: StationProps) {
  const { module, state, number, isNext } = props;
  const { hue } = coverDesign(module);
  return (
    <li
      className={styles['station']}
      data-station
      data-state={state.isDone ? 'done' : isNext ? 'next' : undefined}
      aria-current={isNext ? 'step' : undefined}
      style={{ '--hue': `var(--hue-${hue})` } as CSSProperties}
    >
      <span className={styles['mark']} aria-hidden>
        {state.isDone ? <Icon of={Check} /> : number}
      </span>
      <div className={classes(stackClass(4), styles['words'])}>
        <a
          className={styles['title']}
          href={hrefOf({ screen: 'module', resourceId: module.id })}
          lang={module.language}
        >
          {module.title}
        </a>
        <ModuleFacts module={module} state={state} />
        <FromKitLine id={module.id} />
        {isNext && <OpenStation {...props} />}
      </div>
    </li>
  );
}

/** What the station to go on with shows: what it is about, its steps, and the main button of the screen. */
function OpenStation({ module, progress, state }: StationProps) {
  const t = useTranslations('learn');
  const action = state.isStarted ? t('continue') : t('start');
  return (
    <div className={classes(stackClass(12), styles['open'])}>
      {module.description !== undefined && (
        <p className={textClass('quiet')} lang={module.language}>
          {module.description}
        </p>
      )}
      <div>
        <LinkButton
          to={{ screen: 'lesson', resourceId: module.id, lesson: state.next }}
          look="main"
          aria-label={t('goTo', { action, title: module.title })}
        >
          {action}
        </LinkButton>
      </div>
      <ModuleSteps module={module} progress={progress} state={state} />
    </div>
  );
}
