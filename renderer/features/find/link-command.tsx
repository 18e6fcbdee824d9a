// Command for a copied link in the search box: open the place it came from.
import { CornerDownRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { navigate, routeOfKitLink } from '../../app/routes/routes.ts';
import { Button } from '../../ui/button.tsx';

/** The button; nothing for a line that is no such link. */
export function LinkCommand({ query }: { readonly query: string }) {
  const t = useTranslations('cite');
  const route = routeOfKitLink(query.trim());
  if (!route) return null;
  return (
    <p>
      <Button icon={CornerDownRight} onPress={() => navigate(route)} data-search-open data-search-command>
        {t('openLink')}
      </Button>
    </p>
  );
}
