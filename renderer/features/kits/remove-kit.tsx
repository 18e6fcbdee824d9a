// The button that removes a kit, with its question: what goes, and what stays.
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { removeInstalledKit, useIsKitBusy } from '../../data/services/kit-work-store.ts';
import { useFormats } from '../../text/use-formats.ts';
import { Button } from '../../ui/button.tsx';
import { Question } from '../../ui/question.tsx';

/** The button. `freedBytes` is the room that only this kit takes, if it is known. */
export function RemoveKit(props: {
  readonly kitId: string;
  readonly title: string;
  readonly freedBytes: number | undefined;
}) {
  const t = useTranslations('kits');
  const { size } = useFormats();
  const isBusy = useIsKitBusy();
  const [isAsking, setAsking] = useState(false);
  const { kitId, title, freedBytes } = props;
  return (
    <>
      <Button icon={Trash2} isDisabled={isBusy} onPress={() => setAsking(true)}>
        {t('removeKit')}
      </Button>
      <Question
        title={t('removeTitle', { title })}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        main={{
          words: t('removeKit'),
          onPress: () => {
            setAsking(false);
            void removeInstalledKit(kitId, title);
          },
        }}
      >
        <p>{t('removeText')}</p>
        <p>{t('removeKept')}</p>
        {freedBytes !== undefined && <p>{t('freed', { size: size(freedBytes) })}</p>}
      </Question>
    </>
  );
}
