// Progress of sticks: a row with a bar for each, its phase, speed and time left.
import { CircleAlert, CircleCheck, Usb } from 'lucide-react';
import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { StickMoved, StickPlace } from '../../../core/ipc/sticks-group.ts';
import { type SticksWork, stopSticks } from '../../data/services/sticks-store.ts';
import { useFormats } from '../../text/use-formats.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { classes, lineClass, rowClass, stackClass } from '../../ui/layout.ts';
import { Panel } from '../../ui/panel.tsx';
import { ProgressBar, ProgressTrack } from '../../ui/progress-bar.tsx';
import { textClass } from '../../ui/text.ts';
import styles from './sticks-running.module.css';
import { useHeadingFocus } from './use-heading-focus.ts';

/** What runs. */
export function SticksRunning({ work }: { readonly work: SticksWork & { kind: 'running' } }) {
  const t = useTranslations('sticks');
  const heading = useHeadingFocus();
  const isKitLooked = work.doing === 'write' && Object.keys(work.moved).length === 0;
  return (
    <Panel
      title={work.doing === 'write' ? t('work.writing') : t('work.checking')}
      lead={t('work.keepIn')}
      headingRef={heading}
    >
      {isKitLooked && (
        <div className={stackClass(8)}>
          <p>{t('work.kit')}</p>
          <ProgressBar progress={work.kitProgress} label={t('work.kit')} />
        </div>
      )}
      <ul className={stackClass(0)}>
        {work.sticks.map((stick) => (
          <Row key={stick.token} stick={stick} moved={work.moved[stick.token]} />
        ))}
      </ul>
      <div>
        <Button onPress={() => stopSticks()}>{t('work.stopAll')}</Button>
      </div>
    </Panel>
  );
}

function Row({ stick, moved }: { readonly stick: StickPlace; readonly moved: StickMoved | undefined }) {
  const t = useTranslations('sticks');
  const phase = moved?.phase ?? 'looking';
  const hasEnded = phase === 'checked' || phase === 'failed';
  const share = moved && moved.totalBytes > 0 ? Math.min(1, moved.doneBytes / moved.totalBytes) : 0;
  const facts = useFacts(moved);
  return (
    <li className={classes(lineClass(12), styles['row'])} data-stick={stick.name} data-phase={phase}>
      <span className={styles['icon']}>
        <Icon of={phase === 'checked' ? CircleCheck : phase === 'failed' ? CircleAlert : Usb} />
      </span>
      <AriaProgressBar
        className={styles['progress'] ?? ''}
        aria-label={stick.name}
        value={share * 100}
        valueLabel={[t(`work.phases.${phase}`), ...facts].join(', ')}
      >
        <div className={rowClass([0, 16], 'between')}>
          <span className={styles['name']}>{stick.name}</span>
          <span className={styles['phase']}>{t(`work.phases.${phase}`)}</span>
        </div>
        <ProgressTrack share={share} />
        <div className={classes(textClass('note', 'figures'), styles['facts'])}>{facts.join(' · ')}</div>
      </AriaProgressBar>
      {!hasEnded && (
        <Button aria-label={t('work.stopOne', { name: stick.name })} onPress={() => stopSticks(stick.token)}>
          <StopWord />
        </Button>
      )}
    </li>
  );
}

function StopWord() {
  return <>{useTranslations('common')('stop')}</>;
}

function useFacts(moved: StickMoved | undefined): string[] {
  const t = useTranslations('sticks');
  const common = useTranslations('common');
  const { size } = useFormats();
  if (!moved || moved.phase === 'checked' || moved.phase === 'failed') return [];
  const { doneBytes, totalBytes, bytesPerSecond, remainingSeconds } = moved;
  const facts = totalBytes > 0 ? [t('work.bytes', { done: size(doneBytes), total: size(totalBytes) })] : [];
  if (bytesPerSecond !== undefined) facts.push(t('work.speed', { size: size(bytesPerSecond) }));
  const count = Math.ceil(remainingSeconds ?? 0);
  if (count >= 60) facts.push(common('minutesLeft', { count: Math.round(count / 60) }));
  else if (count > 0) facts.push(common('secondsLeft', { count: Math.ceil(count / 5) * 5 }));
  return facts;
}
