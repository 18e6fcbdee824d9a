// Decides how the sources of a text are written: a table of numbered rows.
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DraftFacts } from '../../../../core/workshop/draft-facts.ts';
import type { DraftResource } from '../../../../core/workshop/draft-view.ts';
import { Button } from '../../../parts/button.tsx';
import { IconButton } from '../../../parts/icon-button.tsx';
import { FieldProblem } from '../../../parts/text-field.tsx';
import tables from '../table.module.css';
import { useFieldProblem } from './field-problems.tsx';
import styles from './fields.module.css';
import { nextNumber } from './next-number.ts';
import { writeFacts } from './resource-fields.tsx';

type Source = NonNullable<DraftFacts['sources']>[number];
const columns = ['id', 'title', 'address', 'date'] as const;

/** The sources of a document or module. */
export function SourceFields({ resource }: { readonly resource: DraftResource }) {
  const t = useTranslations('workshop');
  const problem = useFieldProblem('sources', true);
  const sources = resource.facts.sources ?? [];
  const write = (next: readonly Source[], isTyped: boolean): void =>
    writeFacts(resource.file, { sources: [...next] }, isTyped);
  return (
    <div className={styles['stack']} data-field="sources">
      {sources.length > 0 && (
        <div className={tables['room']}>
          <table className={tables['table']} aria-label={t('fields.sources')}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th scope="col" key={column}>
                    {t(`sourceColumns.${column}`)}
                  </th>
                ))}
                <th scope="col">
                  <span className="visually-hidden">{t('remove')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {sources.map((source, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a source that is being written has no name yet
                <tr key={index}>
                  {columns.map((column) => (
                    <td key={column}>
                      <input
                        className={tables['cell']}
                        aria-label={t('sourceCell', {
                          column: t(`sourceColumns.${column}`),
                          number: index + 1,
                        })}
                        data-field={`sources.${index}.${column}`}
                        autoComplete="off"
                        size={column === 'id' ? 3 : 12}
                        value={source[column] ?? ''}
                        onChange={({ target }) =>
                          write(
                            sources.map((other, place) =>
                              place === index ? { ...other, [column]: target.value } : other,
                            ),
                            true,
                          )
                        }
                      />
                    </td>
                  ))}
                  <td>
                    <IconButton
                      icon={X}
                      name={t('removeNamed', { name: t('sourceNumber', { number: index + 1 }) })}
                      onPress={() =>
                        write(
                          sources.filter((_, place) => place !== index),
                          false,
                        )
                      }
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <FieldProblem id={`${resource.id}-sources`} problem={problem} />
      <div>
        <Button
          icon={Plus}
          onPress={() => write([...sources, { id: nextNumber(sources), title: '' }], false)}
        >
          {t('sourceAdd')}
        </Button>
      </div>
    </div>
  );
}
