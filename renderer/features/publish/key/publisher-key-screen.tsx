// Publishers' keys: what a key is for, the keys of this computer, and the statements about them.
import { KeyRound, RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { readKeys, useKeyStore } from '../../../data/services/key-store.ts';
import { useSession } from '../../../data/session/session-store.ts';
import { Button } from '../../../ui/button.tsx';
import { classes, stackClass } from '../../../ui/layout.ts';
import { Loading } from '../../../ui/loading.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { NothingKept } from '../nothing-kept.tsx';
import { KeyPanel } from './key-panel.tsx';
import { KeySheetPage } from './key-sheet.tsx';
import { BringKeyBack, MakeKey } from './make-key.tsx';
import styles from './publisher-key.module.css';
import { StatementsPanel } from './statements-panel.tsx';

/** The keys a publisher signs with. */
export function PublisherKeyScreen() {
  const t = useTranslations('publisherKey');
  const keys = useKeyStore((state) => state.keys);
  const isKept = useSession().keeps !== 'nothing';
  const sheet = useKeyStore((state) => state.sheet);
  const [question, ask] = useState<'make' | 'bring-back'>();
  const close = (): void => ask(undefined);
  useEffect(() => void readKeys(), []);
  return (
    <Screen title={t('title')} width="column">
      <div className={classes(stackClass(16), styles['parts'], 'no-print')}>
        <Panel title={keys?.length === 0 ? t('noKeys') : t('what')} lead={t('whatText')}>
          {isKept ? (
            <div className={styles['actions']}>
              <Button
                look={keys?.length === 0 ? 'main' : 'quiet'}
                icon={KeyRound}
                onPress={() => ask('make')}
              >
                {t('make')}
              </Button>
              <Button icon={RotateCcw} onPress={() => ask('bring-back')}>
                {t('bringBack')}
              </Button>
            </div>
          ) : (
            <NothingKept />
          )}
        </Panel>
        {keys === undefined && <Loading />}
        {keys?.map((key) => (
          <KeyPanel key={key.keyId} subject={key} keys={keys} />
        ))}
        <StatementsPanel />
      </div>
      {sheet && (
        <div className={styles['onPaper']}>
          <KeySheetPage sheet={sheet} />
        </div>
      )}
      {question === 'make' && <MakeKey onClose={close} />}
      {question === 'bring-back' && <BringKeyBack onClose={close} />}
    </Screen>
  );
}
