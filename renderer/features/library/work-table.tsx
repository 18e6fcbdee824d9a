// Works as a list: one line each, with the same facts as on the covers.

import { useTranslations } from 'use-intl';
import { isWarning } from '../../../core/contacts/freshness.ts';
import { dayOfDocument } from '../../../core/kit/catalogue.ts';
import { hrefOf, routeOfResource } from '../../app/routes/routes.ts';
import { useCheckWords } from '../../text/use-check-words.ts';
import { useFormats } from '../../text/use-formats.ts';
import { useResourceAge } from '../../ui/age-line.tsx';
import { Badge } from '../../ui/badge.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FromKitLine } from '../../ui/from-kit.tsx';
import { Icon } from '../../ui/icon.tsx';
import { kindIcons } from '../../ui/kind-icon.tsx';
import type { Work } from '../shared/works.ts';
import { WorkLanguages } from './work-languages.tsx';
import styles from './work-table.module.css';

const columns = ['title', 'kind', 'languages', 'country', 'year', 'asOf'] as const;

/** Works as a table. */
export function WorkTable({ works }: { readonly works: readonly Work[] }) {
  const t = useTranslations('library');
  const common = useTranslations('common');
  const { age } = useFormats();
  const { short } = useCheckWords();
  const ageOf = useResourceAge();
  // The title of the column says "checked"; whatever else was done is named.
  const checked = ({ asOf, check }: Work['shown']) =>
    asOf === undefined || check?.kind === 'confirmed' ? short({ asOf, check }) : age(asOf);
  return (
    <DataTable className={styles['table']} columns={columns.map((column) => t(`columns.${column}`))}>
      <tbody>
        {works.map((work) => (
          <tr key={work.id}>
            <th scope="row">
              <a href={hrefOf(routeOfResource(work.shown))} lang={work.shown.language}>
                {work.shown.title}
              </a>
              <FromKitLine id={work.shown.id} alsoIn={work.shown.alsoIn} />
            </th>
            <td>
              <span className={styles['kind']}>
                <Icon of={kindIcons[work.shown.kind]} size={16} />
                {common(`kinds.${work.shown.kind}`)}
              </span>
            </td>
            <td>
              <WorkLanguages work={work} />
            </td>
            <td>{common(`countries.${work.shown.country}`)}</td>
            <td>{dayOfDocument(work.shown).slice(0, 4)}</td>
            <td>
              {isWarning(ageOf(work.shown)) ? (
                <Badge tone="warning">{checked(work.shown)}</Badge>
              ) : (
                checked(work.shown)
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
