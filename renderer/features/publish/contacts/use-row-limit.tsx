// The number of rows of a long list that are in the page. Rows with fields are heavy, so more are added on request.
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/button.tsx';

const rowLimit = 200;

/** The first rows, and what brings more of them; nothing when all are there. */
export function useRowLimit<T>(rows: readonly T[]): {
  readonly first: readonly T[];
  readonly more: ReactNode;
} {
  const t = useTranslations('workshop');
  const [limit, setLimit] = useState(rowLimit);
  const more = rows.length > limit && (
    <Button onPress={() => setLimit(limit + rowLimit)}>
      {t('contactsMore', { count: rows.length - limit })}
    </Button>
  );
  return { first: rows.slice(0, limit), more };
}
