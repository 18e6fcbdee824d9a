// Choose the programs to copy: those at hand with a checkbox, others from a folder the person chooses.
import { FolderOpen } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { platformNames } from '../../../core/stick/platforms.ts';
import { chooseProgram, tickProgram, useSticks } from '../../data/services/sticks-store.ts';
import { useFormats } from '../../text/use-formats.ts';
import { Button } from '../../ui/button.tsx';
import { rowClass, stackClass } from '../../ui/layout.ts';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Tick } from '../../ui/tick.tsx';
import styles from './sticks-screen.module.css';

/** The programs. */
export function ChoosePrograms() {
  const t = useTranslations('sticks');
  const { size } = useFormats();
  const programs = useSticks((state) => state.programs);
  const leftOut = useSticks((state) => state.leftOut);
  const problem = useSticks((state) => state.programProblem);
  return (
    <Panel step={3} title={t('program.title')} lead={t('program.lead')}>
      {programs.length === 0 && <p>{t('program.none')}</p>}
      {programs.length > 0 && (
        <ul className={stackClass(8)}>
          {programs.map(({ token, platform, name, isRunning, sizeBytes }) => (
            <li key={token} data-program={platform}>
              <Tick
                isTicked={!leftOut.has(token)}
                onChange={(isTicked) => tickProgram(token, isTicked)}
                note={t('program.size', { platform: platformNames[platform], size: size(sizeBytes) })}
              >
                {isRunning ? t('program.running') : name}
              </Tick>
            </li>
          ))}
        </ul>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <p className={styles['quiet']}>{t('program.oneEach')}</p>
      <div className={rowClass(8)}>
        <Button icon={FolderOpen} onPress={() => void chooseProgram()}>
          {t('program.choose')}
        </Button>
      </div>
    </Panel>
  );
}
