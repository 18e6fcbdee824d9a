// The kits in use on About: version, who signed with which key, and whether each is whole.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../core/base/local-text.ts';
import { type ReadyKit, useLibraryStore } from '../../data/db/library-store.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { useFormats } from '../../text/use-formats.ts';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Fingerprint } from '../shared/kits/fingerprint.tsx';
import { KeyInWords } from '../shared/kits/key-in-words.tsx';
import { Signer } from '../shared/kits/signer.tsx';
import { VerifyKit } from '../shared/kits/verify-kit.tsx';

/** The kits in use. */
export function KitFacts() {
  const t = useTranslations('about');
  const requests = useTranslations('requests');
  const ready = useLibraryStore((state) => state.ready);
  const toKits = (
    <p>
      <LinkButton to={{ screen: 'kits' }}>{t('openKits')}</LinkButton>
    </p>
  );
  if (!ready) {
    return (
      <Panel title={t('kit')} lead={t('noKit')}>
        {toKits}
      </Panel>
    );
  }
  const [first, ...others] = ready.parts;
  return (
    <>
      <OneKit part={first}>
        {toKits}
        <p>
          <LinkButton to={{ screen: 'requests' }}>{requests('title')}</LinkButton>
        </p>
      </OneKit>
      {others.map((part) => (
        <OneKit key={part.kitId} part={part} />
      ))}
    </>
  );
}

function OneKit({ part, children }: { readonly part: ReadyKit; readonly children?: ReactNode }) {
  const t = useTranslations('about');
  const kits = useTranslations('kits');
  const common = useTranslations('common');
  const language = useLanguage();
  const { day } = useFormats();
  const { kit, catalogue } = part;
  const title = chooseText(catalogue.title, language);
  return (
    <Panel title={t('kit')} lead={<span lang={title.language}>{title.text}</span>}>
      <FactList>
        <Fact name={t('version')}>
          {kit.version}, {common('kitIssued', { day: day(kit.issued) })}
        </Fact>
        <Fact name={t('signer')}>
          <Signer trust={kit.trust} />
        </Fact>
        {kit.trust.fingerprint !== undefined && (
          <Fact name={kits('key')}>
            <Fingerprint value={kit.trust.fingerprint} />
            <KeyInWords fingerprint={kit.trust.fingerprint} />
          </Fact>
        )}
      </FactList>
      <VerifyKit kitId={kit.kitId} />
      {children}
    </Panel>
  );
}
