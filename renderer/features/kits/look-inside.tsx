// Look into a kit that was checked: it opens in a window of its own and is not installed.
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type JudgedKit, lookInsideKit } from '../../data/services/kit-work-store.ts';
import { Button } from '../../ui/button.tsx';

/** The action; nothing where the contents are not whole. */
export function LookInside({ judged: { candidate, verdict } }: { readonly judged: JudgedKit }) {
  const t = useTranslations('kits');
  const [isOpening, setOpening] = useState(false);
  if (!verdict.canBeLookedInto) return null;
  const open = async (): Promise<void> => {
    setOpening(true);
    await lookInsideKit(candidate);
    setOpening(false);
  };
  return (
    <Button icon={Eye} isDisabled={isOpening} onPress={() => void open()}>
      {t('lookInside')}
    </Button>
  );
}
