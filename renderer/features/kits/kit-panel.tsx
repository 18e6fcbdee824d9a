// A kit in use as a certificate, with its publisher, its key, its age and its content.
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../core/base/local-text.ts';
import type { KitSize } from '../../../core/library/installed-kit.ts';
import type { ReadyKit } from '../../data/db/library-store.ts';
import { countRecalls } from '../../data/db/recalls.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { useFormats } from '../../text/use-formats.ts';
import { cardClass } from '../../ui/card.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { Icon } from '../../ui/icon.tsx';
import { classes, lineClass, rowClass, stackClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import { Fingerprint } from '../shared/kits/fingerprint.tsx';
import { KeyInWords } from '../shared/kits/key-in-words.tsx';
import { Signer } from '../shared/kits/signer.tsx';
import { VerifyKit } from '../shared/kits/verify-kit.tsx';
import { oldestCheck } from '../shared/oldest-check.ts';
import styles from './kit-panel.module.css';
import { PreviousVersion } from './previous-version.tsx';
import { RemoveKit } from './remove-kit.tsx';
import { VerifyPublisher } from './verify-publisher.tsx';

/** A kit in use. */
export function KitPanel(props: {
  readonly part: ReadyKit;
  /** The room it takes, if it is known. */
  readonly size: KitSize | undefined;
  /** The only kit cannot be removed. */
  readonly isOnly: boolean;
}) {
  const { part, isOnly } = props;
  const t = useTranslations('kits');
  const common = useTranslations('common');
  const recalls = useTranslations('recalls');
  const language = useLanguage();
  const { day, age, size } = useFormats();
  const contactCount = useLibrary(async () => await part.db.contacts.count(), [part]);
  const recallCount = useLibrary(async () => await countRecalls(part), [part]) ?? 0;
  const { kit, catalogue } = part;
  const heading = useId();
  const title = chooseText(catalogue.title, language);
  const description = catalogue.description && chooseText(catalogue.description, language);
  const files = Object.values(kit.files);
  const oldest = oldestCheck(catalogue.resources);
  const isSigned = kit.trust.kind === 'trusted' || kit.trust.kind === 'known';
  return (
    <section
      className={classes(stackClass(24), cardClass(), styles['certificate'])}
      aria-labelledby={heading}
      data-kit={kit.kitId}
    >
      <header className={classes(lineClass(16, 'top'), styles['head'])}>
        <span className={styles['seal']} data-signed={isSigned}>
          <Icon of={isSigned ? ShieldCheck : ShieldAlert} size={36} />
        </span>
        <div className={styles['title']}>
          <p className={textClass('note')}>{t(isOnly ? 'installed' : 'installedOneOf')}</p>
          <h2 id={heading} lang={title.language}>
            {title.text}
          </h2>
          {description && (
            <p
              className={classes(textClass('quiet', 'measure'), styles['description'])}
              lang={description.language}
            >
              {description.text}
            </p>
          )}
        </div>
      </header>
      <VerifyPublisher kit={kit} title={title.text} />
      <FactList>
        <Fact name={t(isSigned ? 'publisher' : 'claimedPublisher')}>
          {kit.trust.publisher ?? catalogue.publisher.name}
        </Fact>
        <Fact name={t('signature')}>
          <Signer trust={kit.trust} />
        </Fact>
        <Fact name={t('version')}>{kit.version}</Fact>
        <Fact name={t('issued')}>{day(kit.issued)}</Fact>
        {oldest && (
          <Fact name={t('facts')}>
            {oldest.kind === 'checked'
              ? t('factsChecked', { age: age(oldest.day) ?? oldest.day, day: day(oldest.day) })
              : common('partlyChecked')}
          </Fact>
        )}
        <Fact name={t('holds')}>
          {contactCount === undefined
            ? common('resources', { count: catalogue.resources.length })
            : t('holdsText', { resources: catalogue.resources.length, contacts: contactCount })}
        </Fact>
        {props.size && (
          <Fact name={t('room')}>
            {props.size.sharedBytes === 0
              ? size(props.size.ownBytes)
              : t('roomShared', {
                  own: size(props.size.ownBytes),
                  shared: size(props.size.sharedBytes),
                })}
          </Fact>
        )}
      </FactList>
      {recallCount > 0 && (
        <p className={textClass('note')} data-recall-count={recallCount}>
          {recalls('shown', { count: recallCount })}
        </p>
      )}
      <Disclosure name={t('moreFacts')}>
        <FactList>
          {kit.trust.fingerprint !== undefined && (
            <Fact name={t('key')}>
              <Fingerprint value={kit.trust.fingerprint} />
              <KeyInWords fingerprint={kit.trust.fingerprint} />
            </Fact>
          )}
          <Fact name={t('installedOn')}>{day(kit.installedAt.slice(0, 10))}</Fact>
          <Fact name={t('files')}>
            {t('filesText', {
              count: files.length,
              size: size(files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)),
            })}
          </Fact>
          <Fact name={t('exact')}>
            <span className={classes(textClass('small'), styles['hash'])} translate="no">
              {kit.treeHash}
            </span>
          </Fact>
        </FactList>
      </Disclosure>
      <div className={rowClass(8, 'top')}>
        <VerifyKit kitId={kit.kitId} />
        {!isOnly && <RemoveKit kitId={kit.kitId} title={title.text} freedBytes={props.size?.ownBytes} />}
      </div>
      {kit.previousVersion !== undefined && (
        <PreviousVersion
          kitId={kit.kitId}
          version={kit.previousVersion}
          freedBytes={props.size?.previousBytes}
        />
      )}
    </section>
  );
}
