// Erase what was remembered, chosen piece by piece, or everything. Main asks before anything goes.
import { Eraser, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { countParts } from '../../../core/user-data/user-data.ts';
import type { ErasablePart } from '../../../core/user-data/user-event.ts';
import { showNotice } from '../../data/session/notice-store.ts';
import { useSession } from '../../data/session/session-store.ts';
import { eraseEverything, eraseParts } from '../../data/user-data/asked-changes.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { Button } from '../../ui/button.tsx';
import { rowClass, stackClass } from '../../ui/layout.ts';
import { Question } from '../../ui/question.tsx';
import { textClass } from '../../ui/text.ts';
import { Tick } from '../../ui/tick.tsx';
import styles from './erase-memory.module.css';

/** The ways to erase, and what a disk may keep all the same. */
export function EraseMemory() {
  const t = useTranslations('settings');
  return (
    <>
      <EraseParts />
      {useSession().keeps !== 'nothing' && <EraseEverything />}
      <p className={textClass('note')}>{t('eraseFlash')}</p>
    </>
  );
}

function EraseEverything() {
  const t = useTranslations('settings');
  return (
    <div className={rowClass([12, 16])}>
      <div className={styles['words']}>
        <h3>{t('eraseEverything')}</h3>
        <p>{t('eraseEverythingText')}</p>
      </div>
      <Button icon={Trash2} onPress={() => void eraseEverything()}>
        {t('eraseEverything')}
      </Button>
    </div>
  );
}

function EraseParts() {
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
  const [isAsked, setAsked] = useState(false);
  const erase = async (): Promise<void> => {
    setAsked(true);
    const isErased = await eraseParts(chosen);
    setAsked(false);
    if (!isErased) return;
    props.onClose();
    showNotice({ kind: 'words', words: t('erased') });
  };
  return (
    <Question
      title={t('eraseTitle')}
      isOpen
      onClose={props.onClose}
      main={{
        words: t('eraseNow'),
        isDisabled: chosen.length === 0 || isAsked,
        onPress: () => void erase(),
      }}
    >
      <div className={stackClass(8)}>
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
      </div>
    </Question>
  );
}
