// A kit in use whose publisher nobody verified: what that means, and the way to verify it later by comparing the key.
import { ShieldQuestionMark } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Result } from '../../../core/base/result.ts';
import type { ActiveKit, KitTrust } from '../../../core/library/installed-kit.ts';
import { signerOf, useIsKitBusy, verifyPublisher } from '../../data/services/kit-work-store.ts';
import { Button } from '../../ui/button.tsx';
import { classes, stackClass } from '../../ui/layout.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { KeyQuestion, Namesake } from './key-question.tsx';
import styles from './kit-verdict.module.css';

/** The words and the question; nothing for a kit of a verified publisher. */
export function VerifyPublisher({ kit, title }: { readonly kit: ActiveKit; readonly title: string }) {
  const t = useTranslations('kits');
  const isBusy = useIsKitBusy();
  const [signer, setSigner] = useState<Result<KitTrust>>();
  if (kit.trust.kind !== 'unknown-key') return null;
  const compare = async (): Promise<void> => setSigner(signer ? undefined : await signerOf(kit.kitId));
  return (
    <div className={classes(stackClass(12, 'start'), styles['question'])} data-verify-publisher>
      <p>{t('unverified.inUse')}</p>
      <Button
        icon={ShieldQuestionMark}
        isDisabled={isBusy}
        aria-expanded={signer !== undefined}
        onPress={() => void compare()}
      >
        {t('compareKey')}
      </Button>
      {signer &&
        (signer.ok ? (
          <CompareKey kitId={kit.kitId} title={title} trust={signer.value} />
        ) : (
          <ProblemNotice problem={signer.problem} />
        ))}
    </div>
  );
}

function CompareKey(props: { readonly kitId: string; readonly title: string; readonly trust: KitTrust }) {
  const t = useTranslations('kits');
  const isBusy = useIsKitBusy();
  const [isAccepted, accept] = useState(false);
  const { kitId, title, trust } = props;
  const { fingerprint } = trust;
  if (fingerprint === undefined) return null;
  return (
    <>
      <Namesake trust={trust} />
      <KeyQuestion trust={trust} isAccepted={isAccepted} onAccept={accept} />
      <Button
        look="main"
        isDisabled={isBusy || !isAccepted}
        onPress={() => void verifyPublisher(kitId, fingerprint, t('unverified.accepted', { title }))}
      >
        {t('unverified.accept')}
      </Button>
    </>
  );
}
