// About the program: its origin, its funders, who is responsible, what runs, and what it is made of.
import { useTranslations } from 'use-intl';
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
import { useAboutFacts } from './use-about-facts.ts';

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
      </Panel>
      <KitFacts />
      <ProgramFacts facts={facts} />
      <Licences text={facts?.licences} />
    </Screen>
  );
}
