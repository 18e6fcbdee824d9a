// Erase what was remembered: only what there is, chosen piece by piece, confirmed once.
import { Eraser } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { countParts } from '../../../core/user-data/user-data.ts';
import type { ErasablePart } from '../../../core/user-data/user-event.ts';
import { showNotice } from '../../data/session/notice-store.ts';
import { appendEvent, useUserData } from '../../data/user-data/user-data-store.ts';
import { Button } from '../../ui/button.tsx';
import { rowClass } from '../../ui/layout.ts';
import { Question } from '../../ui/question.tsx';
import { Tick } from '../../ui/tick.tsx';
import styles from './erase-memory.module.css';

/** The way to erase. */
export function EraseMemory() {
  const t = useTranslations('settings');
  const [isOpen, setOpen] = useState(false);
  const counts = countParts(useUserData((data) => data));
  const parts = [...counts].map(([part, count]) => ({ part, count })).filter(({ count }) => count > 0);
  return (
    <div className={rowClass([12, 16])}>
      <div className={styles['words']}>
        <h3>{t('erase')}</h3>
        <p>{parts.length === 0 ? t('nothingToErase') : t('eraseText')}</p>
      </div>
      <Button icon={Eraser} isDisabled={parts.length === 0} onPress={() => setOpen(true)}>
        {t('eraseButton')}
      </Button>
      {isOpen && <EraseQuestion parts={parts} onClose={() => setOpen(false)} />}
    </div>
  );
}

function EraseQuestion(props: {
  readonly parts: readonly { readonly part: ErasablePart; readonly count: number }[];
  readonly onClose: () => void;
}) {
  const t = useTranslations('settings');
  const [chosen, setChosen] = useState<readonly ErasablePart[]>([]);
  const [first, ...others] = chosen;
  const erase = async (): Promise<void> => {
    if (first === undefined) return;
    props.onClose();
    const isErased = await appendEvent({ kind: 'data-erased', version: 1, parts: [first, ...others] });
    if (isErased) showNotice({ kind: 'words', words: t('erased') });
  };
  return (
    <Question
      title={t('eraseTitle')}
      isOpen
      onClose={props.onClose}
      main={{ words: t('eraseNow'), isDisabled: first === undefined, onPress: () => void erase() }}
    >
      {props.parts.map(({ part, count }) => (
        <Tick
          key={part}
          isTicked={chosen.includes(part)}
          note={t('partCount', { count })}
          onChange={(isTicked) =>
            setChosen(isTicked ? [...chosen, part] : chosen.filter((other) => other !== part))
          }
        >
          {t(`parts.${part}`)}
        </Tick>
      ))}
      <p className={styles['warning']}>{t('eraseWarning')}</p>
    </Question>
  );
}
