// The way to the review cards, with how many are due today.
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../../ui/link-button.tsx';
import { useDueCount } from './due-count.ts';

/** The link, also while nothing is due: cards are made and listed there. */
export function CardsLink() {
  const t = useTranslations('cards');
  return <LinkButton to={{ screen: 'cards' }}>{t('link', { count: useDueCount() })}</LinkButton>;
}
