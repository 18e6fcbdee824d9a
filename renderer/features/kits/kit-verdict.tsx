// The verdict on a kit, and the questions a person answers before it is installed.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isOtherVersion } from '../../../core/kit/compare.ts';
import { isPublisherNamed, type KitVerdict } from '../../../core/library/installed-kit.ts';
import { consentOf, needsOf } from '../../data/services/consent.ts';
import { closeKitWork, type JudgedKit, takeKitIn } from '../../data/services/kit-work-store.ts';
import { useFormats } from '../../text/use-formats.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { KitCover } from '../../ui/cover.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { rowClass } from '../../ui/layout.ts';
import { Panel } from '../../ui/panel.tsx';
import { textClass } from '../../ui/text.ts';
import { Fingerprint } from '../shared/kits/fingerprint.tsx';
import { Signer } from '../shared/kits/signer.tsx';
import { DowngradeQuestion } from './downgrade-question.tsx';
import { KitChangesList } from './kit-changes.tsx';
import styles from './kit-verdict.module.css';
import { LookInside } from './look-inside.tsx';
import { ReplacementQuestion } from './replacement-question.tsx';
import { UnverifiedQuestion } from './unverified-question.tsx';
import { useInstalledKit } from './use-installed-kit.ts';
import { VerdictProblems } from './verdict-problems.tsx';

/** What the check found, with the way to take the kit in when it may be. */
export function KitVerdictPanel({ judged }: { readonly judged: JudgedKit }) {
  const t = useTranslations('kits');
  const { verdict, candidate } = judged;
  const needs = needsOf(verdict);
  const [isReplacingAccepted, acceptReplacing] = useState(false);
  const [isOlderAccepted, acceptOlder] = useState(false);
  const answers = { isReplacingAccepted, isOlderAccepted };
  const consent = consentOf(verdict, { ...answers, key: 'open' });
  const facts = <VerdictFacts verdict={verdict} folder={candidate.name} />;
  return (
    <Panel title={t('verdict')} isRaised>
      <VerdictTitle verdict={verdict} />
      {needs.isRefused ? (
        <>
          <Band tone="danger" role="alert">
            <p className={textClass('strong')}>{t('verdictRefused')}</p>
            {needs.isKeyMissing && <p>{t('unknownKeyMissing')}</p>}
          </Band>
          <VerdictProblems problems={verdict.problems} />
        </>
      ) : (
        // Whole and signed is not good when it claims to be the kit of somebody else.
        verdict.comparison !== 'other-publisher' && (
          <Band tone="good" role="status">
            {candidate.form === 'update' ? t('verdictGoodUpdate') : t('verdictGood')}
          </Band>
        )
      )}
      {needs.isReplacingQuestion && (
        <ReplacementQuestion verdict={verdict} isAccepted={isReplacingAccepted} onAccept={acceptReplacing} />
      )}
      {!needs.isRefused && <Oddities verdict={verdict} />}
      {!needs.isKeyQuestion && verdict.changes && <KitChangesList changes={verdict.changes} />}
      {!needs.isKeyQuestion && facts}
      {needs.isOlderQuestion && (
        <DowngradeQuestion verdict={verdict} isAccepted={isOlderAccepted} onAccept={acceptOlder} />
      )}
      {needs.isKeyQuestion ? (
        <>
          <UnverifiedQuestion judged={judged} answers={answers} />
          {verdict.changes && <KitChangesList changes={verdict.changes} />}
          {facts}
        </>
      ) : (
        <div className={rowClass(8)}>
          {!needs.isRefused && (
            <Button
              look="main"
              isDisabled={consent === undefined}
              onPress={() => consent && void takeKitIn(judged, consent)}
            >
              {needs.isReplacingQuestion
                ? t('replacing.button')
                : verdict.comparison === 'same'
                  ? t('installAgain')
                  : t('install')}
            </Button>
          )}
          <LookInside judged={judged} />
          <Button onPress={closeKitWork}>{needs.isRefused ? t('closeVerdict') : t('notNow')}</Button>
        </div>
      )}
    </Panel>
  );
}

/** What the kit is called, and how it compares with those in use. */
function VerdictTitle({ verdict: { kit, comparison, trust } }: { readonly verdict: KitVerdict }) {
  const t = useTranslations('kits');
  if (!kit) return null;
  // A name that nobody verified is not put on a cover.
  const publisher = isPublisherNamed(trust) ? trust.publisher : undefined;
  return (
    <div className={styles['head']}>
      <div className={styles['cover']}>
        <KitCover kitId={kit.kitId} name={kit.title} publisher={publisher} />
      </div>
      <p className={styles['kit']}>
        <strong>{kit.title}</strong>
        {comparison && <span>{t(`comparison.${comparison}`, { version: kit.version })}</span>}
        {comparison === 'other' && <span>{t('keptText')}</span>}
      </p>
    </div>
  );
}

function VerdictFacts({ verdict, folder }: { readonly verdict: KitVerdict; readonly folder: string }) {
  const t = useTranslations('kits');
  const common = useTranslations('common');
  const { size, day } = useFormats();
  const { trust, kit } = verdict;
  const inUse = useInstalledKit(kit?.kitId);
  const isBesideInUse = verdict.comparison !== undefined && isOtherVersion(verdict.comparison);
  const claimed = trust.kind === 'unknown-key' ? trust.claimedPublisher : undefined;
  return (
    <>
      <FactList>
        {kit && (
          <Fact name={t('version')}>
            {inUse && isBesideInUse
              ? t('versionStep', { found: kit.version, installed: inUse.version })
              : kit.version}
          </Fact>
        )}
        {kit && <Fact name={t('issued')}>{day(kit.issued)}</Fact>}
        <Fact name={t('signature')}>
          <Signer trust={trust} />
        </Fact>
        {claimed !== undefined && <Fact name={t('claimedPublisher')}>{claimed}</Fact>}
        {kit?.works !== undefined && (
          <Fact name={t('holds')}>{common('resources', { count: kit.works })}</Fact>
        )}
      </FactList>
      <Disclosure name={common('details')}>
        <FactList>
          <Fact name={t('folder')}>{folder}</Fact>
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
      </Disclosure>
      {verdict.junk.length > 0 && (
        <p className={textClass('note')}>{t('junk', { count: verdict.junk.length })}</p>
      )}
    </>
  );
}

/** What is odd about version and day, said without blocking anything. */
function Oddities({ verdict }: { readonly verdict: KitVerdict }) {
  const t = useTranslations('kits');
  const { day } = useFormats();
  const { kit, oddities } = verdict;
  const installed = useInstalledKit(kit?.kitId)?.version;
  if (!kit || oddities.length === 0) return null;
  const facts = { found: kit.version, installed: installed ?? '', day: day(kit.issued) };
  return (
    <Band tone="warning" role="status">
      {oddities.map((oddity) => (
        <p key={oddity}>{t(`oddities.${oddity}`, facts)}</p>
      ))}
    </Band>
  );
}
