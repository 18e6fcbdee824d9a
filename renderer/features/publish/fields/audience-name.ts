// Audiences of documents, and their names.
import { useTranslations } from 'use-intl';

/** Readers the program has words for, in the order they are offered. */
export const audiences = ['social-work', 'education', 'health', 'police', 'law', 'ngo', 'trainer'] as const;

/** Names readers in the language of the interface; others as the kit writes them. */
export function useAudienceName(): (audience: string) => string {
  const t = useTranslations('workshop');
  return (audience) => {
    const known = audiences.find((name) => name === audience);
    return known ? t(`audiences.${known}`) : audience;
  };
}
