// Announcements when items are put in order.
import { useTranslations } from 'use-intl';
import type { OrderWords } from '../../ui/order-list.tsx';

/** The words, in the language of the interface. */
export function useOrderWords(): OrderWords {
  const t = useTranslations('workshop');
  return {
    up: (name) => t('moveUp', { name }),
    down: (name) => t('moveDown', { name }),
    moved: (name, place, total) => t('movedTo', { name, place, total }),
  };
}
