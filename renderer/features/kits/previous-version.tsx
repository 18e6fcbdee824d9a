// The version before of a kit: go back to it, or remove it to have its room.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { goBackTo, removePreviousVersion, useIsKitBusy } from '../../data/services/kit-work-store.ts';
import { useFormats } from '../../text/use-formats.ts';
import { Button } from '../../ui/button.tsx';
import { classes, rowClass } from '../../ui/layout.ts';
import { Question } from '../../ui/question.tsx';
import { textClass } from '../../ui/text.ts';

/** What can be done with the version before. */
export function PreviousVersion(props: {
  readonly kitId: string;
  readonly title: string;
  readonly version: string;
  /** The room that only this version takes, if it is known. */
  readonly freedBytes: number | undefined;
}) {
  const t = useTranslations('kits');
  const { size } = useFormats();
  const isBusy = useIsKitBusy();
  const [asked, setAsked] = useState<'back' | 'remove'>();
  const { kitId, title, version, freedBytes } = props;
  const close = (): void => setAsked(undefined);
  return (
    <div className={classes(rowClass([4, 8]), textClass('note'))} data-previous-version={version}>
      <span>
        {t('backText', { version })}
        {freedBytes !== undefined && freedBytes > 0 && ` ${t('backRoom', { size: size(freedBytes) })}`}
      </span>
      <Button look="plain" isDisabled={isBusy} onPress={() => setAsked('back')}>
        {t('backButton', { title, version })}
      </Button>
      <Button look="plain" isDisabled={isBusy} onPress={() => setAsked('remove')}>
        {t('previousRemove', { version })}
      </Button>
      <Question
        title={t('backConfirmTitle', { title, version })}
        isOpen={asked === 'back'}
        onClose={close}
        main={{
          words: t('backButton', { title, version }),
          onPress: () => {
            close();
            void goBackTo(kitId, version);
          },
        }}
      >
        <p>{t('backConfirmText')}</p>
      </Question>
      <Question
        title={t('previousRemoveTitle', { version })}
        isOpen={asked === 'remove'}
        onClose={close}
        main={{
          words: t('previousRemove', { version }),
          onPress: () => {
            close();
            void removePreviousVersion(kitId, version);
          },
        }}
      >
        <p>{t('previousRemoveText')}</p>
        {freedBytes !== undefined && <p>{t('freed', { size: size(freedBytes) })}</p>}
      </Question>
    </div>
  );
}
