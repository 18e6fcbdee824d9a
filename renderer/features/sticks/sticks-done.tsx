// Results of sticks: good ones green, others red with file and reason, and what to do next.
import { CircleAlert, CircleCheck, CircleSlash, Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { StickAnswer } from '../../../core/ipc/sticks-group.ts';
import { closeSticksWork, type SticksWork } from '../../data/services/sticks-store.ts';
import { useProblemText } from '../../text/problem-text.ts';
import { useFormats } from '../../text/use-formats.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { classes, lineClass, rowClass, stackClass } from '../../ui/layout.ts';
import { Panel } from '../../ui/panel.tsx';
import { textClass } from '../../ui/text.ts';
import { printRegister } from './print-register.ts';
import { stickProof } from './stick-proof.ts';
import styles from './sticks-running.module.css';
import { useHeadingFocus } from './use-heading-focus.ts';

const icons = { good: CircleCheck, failed: CircleAlert, stopped: CircleSlash } as const;

/** What came of the last work. */
export function SticksDone({ work }: { readonly work: SticksWork & { kind: 'done' } }) {
  const t = useTranslations('sticks');
  const { answers, doing } = work;
  const good = answers.filter(({ line }) => line.outcome === 'good').length;
  const isAllGood = good === answers.length;
  const proof = stickProof(doing, answers);
  const heading = useHeadingFocus();
  return (
    <Panel title={doing === 'write' ? t('done.written') : t('done.checked')} isRaised headingRef={heading}>
      <Band tone={isAllGood ? 'good' : 'danger'} role="status">
        {isAllGood
          ? t('done.allGood', { count: good })
          : good === 0
            ? t('done.noneGood')
            : t('done.someBad', { good, total: answers.length })}
      </Band>
      <ul className={stackClass(0)}>
        {answers.map((answer) => (
          <Answer key={answer.token} answer={answer} />
        ))}
      </ul>
      {proof === 'stick' && <p>{t('done.fromStick', { count: good })}</p>}
      {proof === 'replug' && <Band tone="warning">{t('done.replug')}</Band>}
      {proof === 'replugged' && <p>{t('done.replugged')}</p>}
      {proof === 'stick' && doing === 'write' && <p>{t('done.next')}</p>}
      {!isAllGood && <p>{t('done.nextBad')}</p>}
      <div className={rowClass(8)}>
        <Button look="main" onPress={closeSticksWork}>
          {t('done.more')}
        </Button>
        <Button icon={Printer} onPress={() => void printRegister(answers.map(({ line }) => line))}>
          {t('register.printThese')}
        </Button>
      </div>
    </Panel>
  );
}

function Answer({ answer: { line } }: { readonly answer: StickAnswer }) {
  const t = useTranslations('sticks');
  const { size } = useFormats();
  const tell = useProblemText();
  const { outcome, name, label, problems, sizeBytes, seconds } = line;
  const [problem] = problems;
  const words = problem && outcome === 'failed' ? tell(problem) : undefined;
  return (
    <li className={classes(lineClass(12), styles['row'])} data-stick={name} data-outcome={outcome}>
      <span className={styles['icon']}>
        <Icon of={icons[outcome]} />
      </span>
      <div className={styles['answer']}>
        <div className={rowClass([0, 16], 'between')}>
          <span className={styles['name']}>{label === undefined ? name : `${name} (${label})`}</span>
          <span className={styles['phase']}>{t(`done.${outcome}`)}</span>
        </div>
        {outcome === 'good' && (
          <p className={classes(textClass('note', 'figures'), styles['facts'])}>
            {[size(sizeBytes), t('seconds', { count: Math.max(1, Math.round(seconds)) })].join(' · ')}
          </p>
        )}
        {words && (
          <>
            <p>{words.what}</p>
            <p>{words.todo}</p>
          </>
        )}
      </div>
    </li>
  );
}
