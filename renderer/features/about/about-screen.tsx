// About the program: its origin, its funders, who is responsible, what runs, and what it is made of.

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { AboutFacts } from '../../../core/ipc/contract.ts';
import { appService } from '../../data/services/calls.ts';
import { showNotice } from '../../data/session/notice-store.ts';
import { classes, lineClass } from '../../ui/layout.ts';
import { Panel } from '../../ui/panel.tsx';
import { Screen } from '../../ui/screen.tsx';
import { textClass } from '../../ui/text.ts';
import { BookMark } from '../shared/wordmark.tsx';
import styles from './about-screen.module.css';
import { KitFacts } from './kit-facts.tsx';
import { Licences } from './licences.tsx';
import { ProgramFacts } from './program-facts.tsx';
import { ProjectPanel } from './project-panel.tsx';

/** About. */
export function AboutScreen() {
  const t = useTranslations('about');
  const common = useTranslations('common');
  const facts = useAboutFacts();
  return (
    <Screen title={t('title')} width="column">
      <header className={classes(lineClass(16), styles['head'])}>
        <BookMark size={56} />
        <div>
          <p className={styles['name']}>{common('appName')}</p>
          <p className={textClass('quiet', 'measure')}>{t('lead')}</p>
        </div>
      </header>
      <ProjectPanel />
      <Panel title={t('funding')}>
        <p>{t('fundingText')}</p>
        <p>{t('disclaimerText')}</p>
        <p>{t('advice')}</p>
      </Panel>
      <Panel title={t('privacy')}>
        <p>{t('privacyText')}</p>
        <p>{t('quickExitText')}</p>
      </Panel>
      <KitFacts />
      <ProgramFacts facts={facts} />
      <Licences text={facts?.licences} />
    </Screen>
  );
}

/** Undefined until main answered. */
function useAboutFacts(): AboutFacts | undefined {
  const [facts, setFacts] = useState<AboutFacts>();
  useEffect(() => {
    let isShown = true;
    void appService.about().then((answer) => {
      if (!answer.ok) showNotice({ kind: 'problem', problem: answer.problem });
      else if (isShown) setFacts(answer.value);
    });
    return () => {
      isShown = false;
    };
  }, []);
  return facts;
}
