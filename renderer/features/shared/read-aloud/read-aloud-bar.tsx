// Bar at the lower edge while a text is read aloud: its tools, or one sentence on why nothing is spoken.
import { Pause, Play, SkipBack, SkipForward, Square } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { speechRates } from '../../../../core/speech/voices.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { cardClass } from '../../../ui/card.ts';
import { Choice } from '../../../ui/choice.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { classes, rowClass, stackClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import styles from './read-aloud-bar.module.css';
import type { ReadAloud, Refusal } from './use-read-aloud.ts';

/** The bar; nothing while nothing is read aloud. */
export function ReadAloudBar({ readAloud }: { readonly readAloud: ReadAloud }) {
  const t = useTranslations('readAloud');
  const { state } = readAloud;
  if (state.kind === 'off') return null;
  return (
    <section
      className={classes(stackClass(0, 'center'), styles['room'], 'no-print')}
      aria-label={t('title')}
      data-read-aloud={state.kind}
    >
      {state.kind === 'refused' ? (
        <Refused readAloud={readAloud} reason={state.reason} />
      ) : (
        <div className={classes(rowClass(4, 'middle'), cardClass(), styles['bar'])} data-region="read-aloud">
          {state.kind === 'opening' ? (
            <>
              <span className={classes(textClass('note', 'figures'), styles['words'])} role="status">
                {state.total > 0 ? t('opening', { done: state.done, total: state.total }) : t('beginning')}
              </span>
              <IconButton icon={Square} name={t('stop')} onPress={readAloud.stop} />
            </>
          ) : (
            <Tools readAloud={readAloud} state={state} />
          )}
        </div>
      )}
    </section>
  );
}

function Tools(props: {
  readonly readAloud: ReadAloud;
  readonly state: Extract<ReadAloud['state'], { kind: 'on' }>;
}) {
  const t = useTranslations('readAloud');
  const { number } = useFormats();
  const { readAloud, state } = props;
  const { isPaused, voices, voice, rate } = state;
  return (
    <>
      <span className={classes(textClass('note', 'figures'), styles['words'])} role="status">
        {isPaused ? t('paused') : t('reading')}
      </span>
      <IconButton icon={SkipBack} name={t('previous')} onPress={() => readAloud.step(-1)} />
      <IconButton
        icon={isPaused ? Play : Pause}
        name={isPaused ? t('goOn') : t('pause')}
        onPress={readAloud.toggle}
      />
      <IconButton icon={SkipForward} name={t('next')} onPress={() => readAloud.step(1)} />
      <IconButton icon={Square} name={t('stop')} onPress={readAloud.stop} />
      <Choice
        label={t('speed')}
        options={speechRates.map((value) => ({
          value: String(value),
          label: t('times', { rate: number(value) }),
        }))}
        value={String(rate)}
        shown={<span className={styles['rate']}>{t('times', { rate: number(rate) })}</span>}
        onChange={(value) => readAloud.setRate(Number(value))}
      />
      {voices.length > 1 && (
        <Choice
          label={t('voice')}
          options={voices.map(({ id, name }) => ({ value: id, label: name }))}
          value={voice.id}
          shown={<span className={styles['voice']}>{voice.name}</span>}
          onChange={readAloud.setVoice}
        />
      )}
    </>
  );
}

function Refused({ readAloud, reason }: { readonly readAloud: ReadAloud; readonly reason: Refusal }) {
  const t = useTranslations('readAloud');
  const tc = useTranslations('common');
  const language = tc(`languages.${readAloud.language}`);
  const sentences: Readonly<Record<Refusal, string>> = {
    'no-voice': t(`noVoice.${system()}`, { language }),
    'not-from-stick': t('notFromStick'),
    'no-text': t('noText'),
    'only-pictures': t('onlyPictures'),
    failed: t('failed'),
  };
  const canHelp = reason === 'no-voice' || reason === 'failed';
  return (
    <div className={styles['refused']}>
      <Band
        tone="note"
        role="status"
        action={
          <div className={rowClass(8)}>
            {canHelp && <Button onPress={readAloud.start}>{t('again')}</Button>}
            <Button onPress={readAloud.stop}>{tc('close')}</Button>
          </div>
        }
      >
        <p>{sentences[reason]}</p>
      </Band>
    </div>
  );
}

function system(): 'windows' | 'mac' | 'linux' {
  if (navigator.platform.startsWith('Win')) return 'windows';
  return navigator.platform.startsWith('Mac') ? 'mac' : 'linux';
}
