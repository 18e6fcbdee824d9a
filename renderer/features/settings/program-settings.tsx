// The program itself: what stays on this computer, its version, what it runs on, and the licences of its code.
import { useTranslations } from 'use-intl';
import type { AboutFacts } from '../../../core/ipc/contract.ts';
import { appService } from '../../data/services/calls.ts';
import { useAnswer } from '../../data/services/use-answer.ts';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Licences } from './licences.tsx';

/** The program: what it keeps to itself, its version, and the licences of what it is built with. */
export function ProgramSettings() {
  const t = useTranslations('about');
  const facts = useAnswer(appService.about);
  return (
    <>
      <Panel title={t('privacy')}>
        <p>{t('privacyText')}</p>
        <p>{t('quickExitText')}</p>
      </Panel>
      <ProgramFacts facts={facts} />
      <Licences text={facts?.licences} />
    </>
  );
}

function ProgramFacts({ facts }: { readonly facts: AboutFacts | undefined }) {
  const t = useTranslations('about');
  if (!facts) {
    return (
      <Panel title={t('program')}>
        <Loading />
      </Panel>
    );
  }
  const { version, electron, chrome, node, platform, runtime } = facts;
  const parts = { electron, chrome, node };
  return (
    <Panel title={t('program')}>
      <FactList>
        <Fact name={t('version')}>{version}</Fact>
        <Fact name={t('runtime')}>
          {runtime === 'official' ? t('runtimeOfficial', parts) : t('runtimeRegistry', parts)}
        </Fact>
        <Fact name={t('platform')}>
          <span translate="no">{platform}</span>
        </Fact>
      </FactList>
    </Panel>
  );
}
