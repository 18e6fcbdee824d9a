// Figures of a draft: how a text shows each of them, and where to write that.
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DraftMedia, DraftView } from '../../../../core/workshop/draft-view.ts';
import { removeLater } from '../../../data/services/draft-store.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { classes, stackClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import styles from '../draft/cells.module.css';
import figures from './figure-list.module.css';

/** The figures; nothing when there are none. */
export function FigureList({ draft }: { readonly draft: DraftView }) {
  const t = useTranslations('workshop');
  const { size } = useFormats();
  if (draft.media.length === 0) return null;
  return (
    <section className={classes(stackClass(8), figures['figures'])} aria-labelledby="figures-title">
      <h2 id="figures-title">{t('figures')}</h2>
      <p className={textClass('note')}>{t('figuresText', { example: '![…](media/…)' })}</p>
      <DataTable
        isDense
        aria-labelledby="figures-title"
        columns={[t('columnName'), t('figureUsed'), t('columnSize')]}
        buttons={t('remove')}
      >
        <tbody>
          {draft.media.map(({ file, usedIn, sizeBytes }) => (
            <tr key={file}>
              <th scope="row" translate="no">
                {file}
              </th>
              <td>{usedIn.length === 0 ? t('figureUnused') : <UsedIn draft={draft} usedIn={usedIn} />}</td>
              <td className={styles['short']}>{size(sizeBytes)}</td>
              <td>
                <IconButton
                  icon={Trash2}
                  name={t('removeNamed', { name: file })}
                  onPress={() => removeLater({ edit: { kind: 'media-removed', file }, name: file })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  );
}

function UsedIn(props: { readonly draft: DraftView; readonly usedIn: DraftMedia['usedIn'] }) {
  const { list } = useFormats();
  const titles = props.usedIn.map((file) => {
    const owner = props.draft.resources.find(
      (resource) => resource.file === file || resource.lessons?.some((lesson) => lesson.file === file),
    );
    return owner?.lessons?.find((lesson) => lesson.file === file)?.title ?? owner?.facts.title ?? file;
  });
  return list([...new Set(titles)]);
}
