// Details of a kit in use: who signed it with which key, its days, sizes and files, and what can be done with it.
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../core/base/local-text.ts';
import { countWorks } from '../../../core/kit/catalogue.ts';
import type { KitSize } from '../../../core/library/installed-kit.ts';
import type { ReadyKit } from '../../data/db/library-store.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { useFormats } from '../../text/use-formats.ts';
import { useKitName } from '../../text/use-kit-name.ts';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { textClass } from '../../ui/text.ts';
import { Fingerprint } from '../shared/kits/fingerprint.tsx';
import { KeyInWords } from '../shared/kits/key-in-words.tsx';
import { Signer } from '../shared/kits/signer.tsx';
import { VerifyKit } from '../shared/kits/verify-kit.tsx';
import { type FactsAge, oldestCheck } from '../shared/oldest-check.ts';
import styles from './kit-panel.module.css';
import { PreviousVersion } from './previous-version.tsx';
import { RemoveKit } from './remove-kit.tsx';

/** What the details of a kit are made from. */
type KitDetailsProps = {
  readonly part: ReadyKit;
  readonly size: KitSize | undefined;
  readonly contactCount: number | undefined;
  readonly isOnly: boolean;
};

/** The details. */
export function KitDetails({ part, size, contactCount, isOnly }: KitDetailsProps) {
  const language = useLanguage();
  const review = useTranslations('reviewSheet');
  const nameOf = useKitName();
  const { kit, catalogue } = part;
  const title = nameOf(kit.kitId).text;
  const description = catalogue.description && chooseText(catalogue.description, language);
  return (
    <div className={stackClass(16)}>
      {description && (
        <p className={textClass('quiet', 'measure')} lang={description.language}>
          {description.text}
        </p>
      )}
      <FactList>
        <SignerFacts part={part} />
        <ContentFacts part={part} size={size} contactCount={contactCount} />
        <FileFacts part={part} />
      </FactList>
      <div className={rowClass(8, 'top')}>
        <VerifyKit kitId={kit.kitId} />
        <LinkButton to={{ screen: 'review-sheet', kit: kit.kitId }}>{review('title')}</LinkButton>
        {!isOnly && <RemoveKit kitId={kit.kitId} title={title} freedBytes={size?.ownBytes} />}
      </div>
      {kit.previousVersion !== undefined && (
        <PreviousVersion
          {...{ kitId: kit.kitId, title, version: kit.previousVersion }}
          freedBytes={size?.previousBytes}
        />
      )}
    </div>
  );
}

function SignerFacts({ part: { kit, catalogue } }: Pick<KitDetailsProps, 'part'>) {
  const t = useTranslations('kits');
  const { day } = useFormats();
  const { publisher, fingerprint } = kit.trust;
  return (
    <>
      <Fact name={t(publisher === undefined ? 'claimedPublisher' : 'publisher')}>
        {publisher ?? catalogue.publisher.name}
      </Fact>
      <Fact name={t('signature')}>
        <Signer trust={kit.trust} />
      </Fact>
      {fingerprint !== undefined && (
        <Fact name={t('key')}>
          <Fingerprint value={fingerprint} />
          <KeyInWords fingerprint={fingerprint} />
        </Fact>
      )}
      <Fact name={t('version')}>{kit.version}</Fact>
      <Fact name={t('issued')}>{day(kit.issued)}</Fact>
    </>
  );
}

function ContentFacts({ part, size, contactCount }: Omit<KitDetailsProps, 'isOnly'>) {
  const t = useTranslations('kits');
  const common = useTranslations('common');
  const { size: written } = useFormats();
  const { resources } = part.catalogue;
  const works = countWorks(resources);
  const oldest = oldestCheck(resources);
  return (
    <>
      {oldest && (
        <Fact name={t('facts')}>
          <FactsOf facts={oldest} />
        </Fact>
      )}
      <Fact name={t('holds')}>
        {contactCount === undefined
          ? common('resources', { count: works })
          : t('holdsText', { resources: works, contacts: contactCount })}
      </Fact>
      {size && (
        <Fact name={t('room')}>
          {size.sharedBytes === 0
            ? written(size.ownBytes)
            : t('roomShared', { own: written(size.ownBytes), shared: written(size.sharedBytes) })}
        </Fact>
      )}
    </>
  );
}

/** When the facts were checked or compiled, in full. */
function FactsOf({ facts }: { readonly facts: FactsAge }) {
  const t = useTranslations('kits');
  const common = useTranslations('common');
  const { day, age } = useFormats();
  switch (facts.kind) {
    case 'checked':
      return t('factsChecked', { age: age(facts.day) ?? facts.day, day: day(facts.day) });
    case 'compiled':
      return facts.sourcesUpTo === undefined
        ? common('compiledOn', { day: day(facts.day) })
        : common('compiledUpTo', { day: day(facts.day), date: day(facts.sourcesUpTo) });
    case 'unchecked':
      return common('partlyChecked');
  }
}

function FileFacts({ part: { kit } }: Pick<KitDetailsProps, 'part'>) {
  const t = useTranslations('kits');
  const { day, size } = useFormats();
  const files = Object.values(kit.files);
  return (
    <>
      <Fact name={t('installedOn')}>{day(kit.installedAt.slice(0, 10))}</Fact>
      <Fact name={t('files')}>
        {t('filesText', {
          count: files.length,
          size: size(files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)),
        })}
      </Fact>
      <Fact name={t('id')}>
        <span className={classes(textClass('small'), styles['hash'])} translate="no">
          {kit.kitId}
        </span>
      </Fact>
      <Fact name={t('exact')}>
        <span className={classes(textClass('small'), styles['hash'])} translate="no">
          {kit.treeHash}
        </span>
      </Fact>
    </>
  );
}
