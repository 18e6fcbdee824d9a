// The name by which a person is called in lists; whoever has none is called by their place.
import { useTranslations } from 'use-intl';
import type { Person } from '../../core/user-data/people.ts';

/** Gives the name of the person at a place of the list. */
export function usePersonName(): (person: Person, index: number) => string {
  const t = useTranslations('people');
  return ({ name }, index) => name ?? t('nameless', { number: index + 1 });
}
