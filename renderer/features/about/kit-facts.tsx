// The kits in use on About: version, who signed with which key, and whether each is whole.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type ReadyKit, useLibraryStore } from '../../data/db/library-store.ts';
import { useFormats } from '../../text/use-formats.ts';
import { useKitName } from '../../text/use-kit-name.ts';
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
      <OneKit part={first} isOnly={others.length === 0}>
        {toKits}
        <p>
          <LinkButton to={{ screen: 'to-send' }}>{requests('title')}</LinkButton>
        </p>
      </OneKit>
      {others.map((part) => (
        <OneKit key={part.kitId} part={part} isOnly={false} />
      ))}
    </>
  );
}

function OneKit(props: { readonly part: ReadyKit; readonly isOnly: boolean; readonly children?: ReactNode }) {
  const { part, isOnly, children } = props;
  const t = useTranslations('about');
  const kits = useTranslations('kits');
  const common = useTranslations('common');
  const nameOf = useKitName();
  const { day } = useFormats();
  const { kit } = part;
  const title = nameOf(part.kitId);
  return (
    <Panel
      {...(isOnly
        ? { title: t('kit'), lead: <span lang={title.language}>{title.text}</span> }
        : { title: title.text, titleLanguage: title.language })}
    >
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
