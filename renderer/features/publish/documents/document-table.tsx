// Table of documents: one row each with its facts. A press opens its fields.
import { CircleAlert, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DraftResource, DraftView } from '../../../../core/workshop/draft-view.ts';
import { removeLater, useDraft } from '../../../data/services/draft-store.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { Badge } from '../../../ui/badge.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { kindIcons } from '../../../ui/kind-icon.tsx';
import { LanguageBadge } from '../../../ui/language-badge.tsx';
import styles from '../draft/cells.module.css';
import { openItem } from '../draft/open-item.ts';
import { placeOf } from '../draft/problem-place.ts';

/** The documents as a table. */
export function DocumentTable(props: {
  readonly draft: DraftView;
  readonly documents: readonly DraftResource[];
}) {
  const t = useTranslations('workshop');
  const common = useTranslations('common');
  const { day, size } = useFormats();
  const countOf = useProblemCounts(props.draft);
  return (
    <DataTable
      isDense
      aria-label={t('partNames.documents')}
      columns={[
        t('fields.title'),
        t('columnKind'),
        t('fields.language'),
        t('fields.country'),
        t('fields.asOf'),
        t('columnSize'),
      ]}
      buttons={t('remove')}
    >
      <tbody>
        {props.documents.map((resource) => {
          const { facts, language, file } = resource;
          const title = facts.title ?? '';
          const name = title === '' ? t('untitled') : title;
          const problems = countOf(file);
          return (
            <tr key={file} data-document={file}>
              <th scope="row">
                <button
                  type="button"
                  className={styles['open']}
                  lang={language}
                  onClick={() => openItem(file)}
                >
                  {name}
                </button>
                {problems > 0 && <Badge icon={CircleAlert}>{t('problems', { count: problems })}</Badge>}
              </th>
              <td>
                <span className={styles['kind']}>
                  <Icon of={kindIcons[resource.kind]} size={16} />
                  {common(`kinds.${resource.kind}`)}
                </span>
              </td>
              <td>{language ? <LanguageBadge language={language} /> : '–'}</td>
              <td className={styles['words']}>
                {facts.country ? common(`countries.${facts.country}`) : '–'}
              </td>
              <td className={styles['words']}>{facts.asOf === undefined ? '–' : day(facts.asOf)}</td>
              <td className={styles['short']}>{size(resource.sizeBytes)}</td>
              <td>
                <IconButton
                  icon={Trash2}
                  name={t('removeNamed', { name })}
                  onPress={() => removeLater({ edit: { kind: 'resource-removed', file }, name })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}

/** How many problems each resource has. */
export function useProblemCounts(draft: DraftView): (file: string) => number {
  const problems = useDraft((state) => state.check?.problems) ?? [];
  const items = problems.map((problem) => placeOf(problem, draft).item);
  return (file) => items.filter((item) => item === file).length;
}
