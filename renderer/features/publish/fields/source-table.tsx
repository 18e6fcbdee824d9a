// Table of sources: rows with a cell for each fact of a source.
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { stackClass } from '../../../ui/layout.ts';
import { FieldProblem } from '../../../ui/text-field.tsx';
import { CellInput } from '../draft/cell-input.tsx';
import { useFieldProblem } from './field-problems.tsx';

/** What may be known of a source. */
type SourceColumn = 'id' | 'title' | 'address' | 'date';

const shortCell = 3;
const longCell = 12;

/** The sources of something, `id` its own. `write` takes all of them anew; `isTyped`: more letters may follow. */
export function SourceTable<
  Source extends Readonly<Partial<Record<SourceColumn, string | undefined>>>,
>(props: {
  readonly id: string;
  readonly columns: readonly SourceColumn[];
  readonly sources: readonly Source[];
  readonly fresh: () => Source;
  readonly write: (sources: readonly Source[], isTyped: boolean) => void;
}) {
  const t = useTranslations('workshop');
  const { id, columns, sources, fresh, write } = props;
  const problem = useFieldProblem('sources', true);
  const type = (index: number, column: SourceColumn, text: string): void =>
    write(
      sources.map((other, place) => (place === index ? { ...other, [column]: text } : other)),
      true,
    );
  return (
    <div className={stackClass(16)} data-field="sources">
      {sources.length > 0 && (
        <DataTable
          isDense
          aria-label={t('fields.sources')}
          columns={columns.map((column) => t(`sourceColumns.${column}`))}
          buttons={t('remove')}
        >
          <tbody>
            {sources.map((source, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a source that is being written has no name yet
              <tr key={index}>
                {columns.map((column) => (
                  <td key={column}>
                    <CellInput
                      aria-label={t('sourceCell', {
                        column: t(`sourceColumns.${column}`),
                        number: index + 1,
                      })}
                      data-field={`sources.${index}.${column}`}
                      size={columns.includes('id') ? (column === 'id' ? shortCell : longCell) : undefined}
                      value={source[column] ?? ''}
                      onChange={({ target }) => type(index, column, target.value)}
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
        </DataTable>
      )}
      <FieldProblem id={`${id}-sources`} problem={problem} />
      <div>
        <Button icon={Plus} onPress={() => write([...sources, fresh()], false)}>
          {t('sourceAdd')}
        </Button>
      </div>
    </div>
  );
}
