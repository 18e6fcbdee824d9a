// Works as a list: one line each with what differs; what is the same for all is said once above.
import { useTranslations } from 'use-intl';
import { isWarning } from '../../../core/contacts/freshness.ts';
import { dayOfDocument } from '../../../core/kit/catalogue.ts';
import { hrefOf, routeOfResource } from '../../app/routes/routes.ts';
import { useCheckWords } from '../../text/use-check-words.ts';
import { useResourceAge } from '../../ui/age-line.tsx';
import { Badge } from '../../ui/badge.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FromKitLine } from '../../ui/from-kit.tsx';
import { Icon } from '../../ui/icon.tsx';
import { kindIcons } from '../../ui/kind-icon.tsx';
import { textClass } from '../../ui/text.ts';
import type { Work } from '../shared/works.ts';
import { differingColumns, type FactColumn, type FactWords } from './differing-columns.ts';
import styles from './work-table.module.css';

/** Works as a table. */
export function WorkTable({ works }: { readonly works: readonly Work[] }) {
  const t = useTranslations('library');
  const wordsOf = useFactWords();
  const rows = works.map((work) => ({ work, words: wordsOf(work) }));
  const { columns, shared } = differingColumns(rows.map(({ words }) => words));
  return (
    <>
      {shared.length > 0 && (
        <p className={textClass('small')}>{t('allShare', { facts: shared.join(' · ') })}</p>
      )}
      <DataTable
        className={styles['table']}
        columns={[t('columns.title'), ...columns.map((column) => t(`columns.${column}`))]}
      >
        <tbody>
          {rows.map(({ work: { id, shown }, words }) => (
            <tr key={id}>
              <th scope="row">
                <a href={hrefOf(routeOfResource(shown))} lang={shown.language}>
                  {shown.title}
                </a>
                <FromKitLine id={shown.id} alsoIn={shown.alsoIn} />
              </th>
              {columns.map((column) => (
                <td key={column}>
                  <Fact column={column} words={words[column]} of={shown} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  );
}

function Fact(props: { readonly column: FactColumn; readonly words: string; readonly of: Work['shown'] }) {
  const { column, words, of } = props;
  const age = useResourceAge()(of);
  if (column === 'kind') {
    return (
      <span className={styles['kind']}>
        <Icon of={kindIcons[of.kind]} size={16} />
        {words}
      </span>
    );
  }
  return column === 'asOf' && isWarning(age) ? <Badge tone="warning">{words}</Badge> : words;
}

function useFactWords(): (work: Work) => FactWords {
  const t = useTranslations('library');
  const common = useTranslations('common');
  const { short } = useCheckWords();
  return ({ shown, editions: [first, ...others] }) => ({
    kind: common(`kinds.${shown.kind}`),
    languages:
      others.length === 0 && first
        ? common(`languages.${first.language}`)
        : t('languageCount', { count: others.length + 1 }),
    country: common(`countries.${shown.country}`),
    year: dayOfDocument(shown).slice(0, 4),
    asOf: short(shown),
  });
}
