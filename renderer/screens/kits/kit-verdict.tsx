// Decides how the verdict on a kit is told, and what a person must say before it is taken in.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { KitVerdict } from '../../../core/ipc/contract.ts';
import { Band } from '../../parts/band.tsx';
import { Button } from '../../parts/button.tsx';
import { Fact, FactList } from '../../parts/fact-list.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Tick } from '../../parts/tick.tsx';
import { useFormats } from '../../text/use-formats.ts';
import { consentOf, needsOf } from './consent.ts';
import { Fingerprint } from './fingerprint.tsx';
import { KeyInWords } from './key-in-words.tsx';
import { KitChangesList } from './kit-changes.tsx';
import styles from './kit-verdict.module.css';
import { closeKitWork, type JudgedKit, takeKitIn } from './kit-work-store.ts';
import { Signer } from './signer.tsx';
import { StepBack } from './step-back.tsx';
import { VerdictProblems } from './verdict-problems.tsx';

/** What the check found, with the way to take the kit in when it may be. */
export function KitVerdictPanel({ judged }: { readonly judged: JudgedKit }) {
  const t = useTranslations('kits');
  const { verdict, candidate } = judged;
  const needs = needsOf(verdict);
  const [isKeyAccepted, acceptKey] = useState(false);
  const [isOlderAccepted, acceptOlder] = useState(false);
  const consent = consentOf(verdict, { isKeyAccepted, isOlderAccepted });
  return (
    <Panel title={t('verdict')} isRaised>
      <VerdictFacts verdict={verdict} folder={candidate.name} />
      {needs.isRefused ? (
        <>
          <Band tone="danger" role="alert">
            <p className={styles['refused']}>{t('verdictRefused')}</p>
            {needs.isKeyMissing && <p>{t('unknownKeyMissing')}</p>}
          </Band>
          <VerdictProblems problems={verdict.problems} />
        </>
      ) : (
        <Band tone="good" role="status">
          {candidate.form === 'update' ? t('verdictGoodUpdate') : t('verdictGood')}
        </Band>
      )}
      {verdict.changes && <KitChangesList changes={verdict.changes} />}
      {needs.isKeyQuestion && verdict.trust.fingerprint !== undefined && (
        <div className={styles['question']}>
          <h3>{t('unknownKeyTitle')}</h3>
          <p>{t('unknownKeyText')}</p>
          <div className={styles['key']}>
            <Fingerprint value={verdict.trust.fingerprint} isLarge />
            <KeyInWords fingerprint={verdict.trust.fingerprint} />
          </div>
          <Tick isTicked={isKeyAccepted} onChange={acceptKey}>
            {t('unknownKeyAccept')}
          </Tick>
        </div>
      )}
      {needs.isOlderQuestion && (
        <StepBack verdict={verdict} isAccepted={isOlderAccepted} onAccept={acceptOlder} />
      )}
      <div className={styles['actions']}>
        {!needs.isRefused && (
          <Button
            look="main"
            isDisabled={consent === undefined}
            onPress={() => consent && void takeKitIn(judged, consent)}
          >
            {verdict.comparison === 'same' ? t('installAgain') : t('install')}
          </Button>
        )}
        <Button onPress={closeKitWork}>{needs.isRefused ? t('closeVerdict') : t('notNow')}</Button>
      </div>
    </Panel>
  );
}

function VerdictFacts({ verdict, folder }: { readonly verdict: KitVerdict; readonly folder: string }) {
  const t = useTranslations('kits');
  const { size, day } = useFormats();
  const { trust, kit } = verdict;
  const claimed = trust.kind === 'unknown-key' ? trust.claimedPublisher : undefined;
  return (
    <>
      {kit && (
        <p className={styles['kit']}>
          <strong>{kit.title}</strong>
          {verdict.comparison && (
            <span>{t(`comparison.${verdict.comparison}`, { version: kit.version })}</span>
          )}
          {verdict.comparison === 'other' && <span>{t('keptText')}</span>}
        </p>
      )}
      <FactList>
        <Fact name={t('folder')}>{folder}</Fact>
        {kit && <Fact name={t('version')}>{kit.version}</Fact>}
        {kit && <Fact name={t('issued')}>{day(kit.issued)}</Fact>}
        <Fact name={t('signature')}>
          <Signer trust={trust} />
        </Fact>
        {claimed !== undefined && <Fact name={t('claimedPublisher')}>{claimed}</Fact>}
        {trust.fingerprint !== undefined && trust.kind !== 'unknown-key' && (
          <Fact name={t('key')}>
            <Fingerprint value={trust.fingerprint} />
          </Fact>
        )}
        {verdict.fileCount > 0 && (
          <Fact name={t('files')}>
            {t('filesText', { count: verdict.fileCount, size: size(verdict.sizeBytes) })}
          </Fact>
        )}
      </FactList>
      {verdict.junk.length > 0 && (
        <p className={styles['junk']}>{t('junk', { count: verdict.junk.length })}</p>
      )}
    </>
  );
}
