// Button above a text that starts reading aloud. It is off while the bar below has the tools.
import { Volume2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/button.tsx';
import type { ReadAloud } from './use-read-aloud.ts';

/** The button. */
export function ReadAloudButton({ readAloud }: { readonly readAloud: ReadAloud }) {
  const t = useTranslations('readAloud');
  return (
    <Button icon={Volume2} isDisabled={readAloud.state.kind === 'on'} onPress={readAloud.start}>
      {t('start')}
    </Button>
  );
}
