// Modules of a draft in order: one row for each work, one button for each language.
import { BookOpen, CircleAlert, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DraftResource, DraftView } from '../../../../core/workshop/draft-view.ts';
import { editNow, useDraft } from '../../../data/services/draft-store.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { classes, rowClass, stackClass } from '../../../ui/layout.ts';
import { OrderList } from '../../../ui/order-list.tsx';
import { textClass } from '../../../ui/text.ts';
import { useOrderWords } from '../../shared/use-order-words.ts';
import { useProblemCounts } from '../documents/document-table.tsx';
import { openItem, openNewItem } from '../draft/open-item.ts';
import { groupByWork } from './group-by-work.ts';
import { ModuleSheet } from './module-sheet.tsx';
import styles from './modules-part.module.css';

/** The modules. */
export function ModulesPart({ draft }: { readonly draft: DraftView }) {
  const t = useTranslations('workshop');
  const language = useLanguage();
  const words = useOrderWords();
  const works = groupByWork(draft.resources.filter(({ kind }) => kind === 'module'));
  const add = async (): Promise<void> => {
    const before = new Set(draft.resources.map(({ file }) => file));
    const languages = draft.about.languages ?? [];
    const isDone = await editNow({
      kind: 'resource-added',
      resource: 'module',
      language: languages.includes(language) ? language : (languages[0] ?? language),
      title: '',
    });
    const added = isDone && useDraft.getState().draft?.resources.find(({ file }) => !before.has(file));
    if (added) openNewItem(added.file);
  };
  return (
    <div className={stackClass(16)}>
      <div>
        <Button look="main" icon={Plus} onPress={() => void add()}>
          {t('moduleAdd')}
        </Button>
      </div>
      {works.length === 0 ? (
        <EmptyState icon={BookOpen} sentence={t('modulesNone')} cause={t('modulesNoneDo')} />
      ) : (
        <OrderList
          label={t('modulesOrder')}
          words={words}
          items={works.map(([work, editions]) => ({
            id: work,
            name: titleOf(editions, language) || t('untitled'),
            content: <ModuleRow draft={draft} editions={editions} />,
          }))}
          onOrder={(order) => void editNow({ kind: 'works-ordered', resource: 'module', works: [...order] })}
        />
      )}
      <ModuleSheet draft={draft} />
    </div>
  );
}

function ModuleRow(props: { readonly draft: DraftView; readonly editions: readonly DraftResource[] }) {
  const t = useTranslations('workshop');
  const common = useTranslations('common');
  const countOf = useProblemCounts(props.draft);
  return (
    <div className={stackClass(4)}>
      {props.editions.map(({ file, language, facts, lessons }) => (
        <div className={rowClass([0, 16], 'baseline', 'between')} key={file}>
          <button
            type="button"
            className={styles['open']}
            lang={language}
            data-module={file}
            onClick={() => openItem(file)}
          >
            {facts.title || t('untitled')}
          </button>
          <span className={classes(rowClass([0, 16]), textClass('note', 'figures'))}>
            {language && <span>{common(`languages.${language}`)}</span>}
            <span>{t('lessons', { count: lessons?.length ?? 0 })}</span>
            {facts.minutes !== undefined && <span>{common('minutes', { count: facts.minutes })}</span>}
            {countOf(file) > 0 && <Badge icon={CircleAlert}>{t('problems', { count: countOf(file) })}</Badge>}
          </span>
        </div>
      ))}
    </div>
  );
}

function titleOf(editions: readonly DraftResource[], language: string): string {
  const shown = editions.find((edition) => edition.language === language) ?? editions[0];
  return shown?.facts.title ?? '';
}
