// The program itself on About: its version, and what it runs on.
import { useTranslations } from 'use-intl';
import type { AboutFacts } from '../../../core/ipc/contract.ts';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';

/** The program. */
export function ProgramFacts({ facts }: { readonly facts: AboutFacts | undefined }) {
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
