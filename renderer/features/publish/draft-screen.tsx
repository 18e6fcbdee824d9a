// Frame of one draft: its title, whether it is saved, its parts, and its open problems.
import { PackageOpen } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../core/base/local-text.ts';
import { assertNever } from '../../../core/base/result.ts';
import type { DraftView } from '../../../core/workshop/draft-view.ts';
import { draftParts } from '../../app/routes/route-table.ts';
import type { DraftPart } from '../../app/routes/routes.ts';
import { openDraft, settleRemoval, useDraft } from '../../data/services/draft-store.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { MainLink } from '../../ui/link-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TabLinks } from '../../ui/tab-links.tsx';
import { textClass } from '../../ui/text.ts';
import { AboutPart } from './about/about-part.tsx';
import { ContactsPart } from './contacts/contacts-part.tsx';
import { DocumentsPart } from './documents/documents-part.tsx';
import { closeItem } from './draft/open-item.ts';
import { placeOf } from './draft/problem-place.ts';
import styles from './draft-screen.module.css';
import { MakePart } from './make/make-part.tsx';
import { ModulesPart } from './modules/modules-part.tsx';
import { ProblemList } from './problem-list.tsx';
import { RemovedBand } from './removed-band.tsx';
import { SavedState } from './saved-state.tsx';

/** One draft. */
export function DraftScreen({ draftId, part }: { readonly draftId: string; readonly part: DraftPart }) {
  const t = useTranslations('workshop');
  const language = useLanguage();
  const { draft, problem } = useDraft();
  useEffect(() => void openDraft(draftId), [draftId]);
  useEffect(() => closeItem, []);
  const title = chooseText(draft?.about.title ?? {}, language);
  const shown = draft?.draftId === draftId ? draft : undefined;
  return (
    <Screen
      title={title.text === '' ? t('untitled') : title.text}
      {...(title.text === '' ? {} : { titleLanguage: title.language })}
      below={
        shown && (
          <p className={classes(rowClass([4, 16]), textClass('note', 'figures'))}>
            {shown.about.version !== undefined && (
              <span>{t('version', { version: shown.about.version })}</span>
            )}
            <SavedState />
          </p>
        )
      }
    >
      {problem?.code === 'content-missing' ? (
        <EmptyState icon={PackageOpen} sentence={t('missing')}>
          <MainLink to={{ screen: 'workshop' }}>{t('seeDrafts')}</MainLink>
        </EmptyState>
      ) : problem ? (
        <ProblemNotice problem={problem} />
      ) : shown ? (
        <Parts draft={shown} part={part} />
      ) : (
        <Loading />
      )}
    </Screen>
  );
}

function Parts({ draft, part }: { readonly draft: DraftView; readonly part: DraftPart }) {
  const t = useTranslations('workshop');
  // Going on to another part makes the last removal final.
  useEffect(() => {
    void part;
    return () => void settleRemoval();
  }, [part]);
  const problems = useDraft((state) => state.check?.problems) ?? [];
  const countOf = (name: DraftPart): number =>
    problems.filter((problem) => placeOf(problem, draft).part === name).length;
  return (
    <>
      <TabLinks
        label={t('parts')}
        tabs={draftParts.map((name) => ({
          route: { screen: 'draft', draftId: draft.draftId, part: name },
          label: t(`partNames.${name}`),
          isCurrent: name === part,
          problems: countOf(name),
          problemWords: t('problems', { count: countOf(name) }),
        }))}
      />
      <p className="visually-hidden" role="status">
        {problems.length === 0 ? t('noProblems') : t('problems', { count: problems.length })}
      </p>
      <div
        className={classes(stackClass(24), styles['columns'])}
        data-aside={problems.length > 0 || undefined}
      >
        <div className={styles['part']}>
          <RemovedBand />
          <Part draft={draft} part={part} />
        </div>
        {problems.length > 0 && <ProblemList draft={draft} problems={problems} />}
      </div>
    </>
  );
}

function Part({ draft, part }: { readonly draft: DraftView; readonly part: DraftPart }) {
  switch (part) {
    case 'about':
      return <AboutPart draft={draft} />;
    case 'documents':
      return <DocumentsPart draft={draft} />;
    case 'contacts':
      return <ContactsPart draft={draft} />;
    case 'modules':
      return <ModulesPart draft={draft} />;
    case 'make':
      return <MakePart draft={draft} />;
    default:
      return assertNever(part);
  }
}
