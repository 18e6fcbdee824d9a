// The question before a kit takes the place of one of another publisher: both are named with their keys, and what would be gone.
import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../core/base/local-text.ts';
import type { KitTrust, KitVerdict } from '../../../core/library/installed-kit.ts';
import { countRemoved } from '../../../core/library/kit-changes.ts';
import { type ReadyLibrary, useLibraryStore } from '../../data/db/library-store.ts';
import { allContacts } from '../../data/db/queries.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes, stackClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import { Tick } from '../../ui/tick.tsx';
import { Fingerprint } from '../shared/kits/fingerprint.tsx';
import { Signer } from '../shared/kits/signer.tsx';
import styles from './replacement-question.module.css';

/** The question; nothing for a kit that replaces none of another publisher. */
export function ReplacementQuestion(props: {
  readonly verdict: KitVerdict;
  readonly isAccepted: boolean;
  readonly onAccept: (isAccepted: boolean) => void;
}) {
  const t = useTranslations('kits');
  const language = useLanguage();
  const headingId = useId();
  const library = useLibraryStore((state) => state.ready);
  const { kit, inUse, comparison, trust } = props.verdict;
  if (!kit || !inUse) return null;
  const isSameKit = comparison === 'other-publisher';
  // A kit whose library could not be made goes by its id.
  const title = library ? chooseText(library.catalogue.title, language).text : inUse.kitId;
  return (
    <section
      className={classes(stackClass(12), styles['question'])}
      aria-labelledby={headingId}
      data-replacing={comparison}
    >
      <h3 id={headingId}>
        <Icon of={CircleAlert} />
        {t(isSameKit ? 'replacing.titleSame' : 'replacing.titleOther')}
      </h3>
      <p>{t(isSameKit ? 'replacing.textSame' : 'replacing.textOther')}</p>
      <dl className={styles['kits']}>
        <Side name={t('replacing.inUse')} title={title} version={inUse.version} trust={inUse.trust} />
        <Side name={t('replacing.candidate')} title={kit.title} version={kit.version} trust={trust} />
      </dl>
      {inUse.trust.kind === 'trusted' && trust.kind !== 'trusted' && <p>{t('replacing.rank')}</p>}
      {library && <Lost verdict={props.verdict} library={library} />}
      <Tick isTicked={props.isAccepted} onChange={props.onAccept}>
        {t('replacing.accept', { title, publisher: inUse.trust.publisher ?? inUse.kitId })}
      </Tick>
    </section>
  );
}

function Side(props: {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly trust: KitTrust;
}) {
  const t = useTranslations('kits');
  const { trust, title, version } = props;
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <p className={textClass('strong')}>{t('found.name', { title, version })}</p>
        <Signer trust={trust} />
        {trust.claimedPublisher !== undefined && (
          <p>
            {t('claimedPublisher')}: {trust.claimedPublisher}
          </p>
        )}
        {trust.fingerprint !== undefined && <Fingerprint value={trust.fingerprint} />}
      </dd>
    </div>
  );
}

/** What a reader would no longer have. */
function Lost({ verdict, library }: { readonly verdict: KitVerdict; readonly library: ReadyLibrary }) {
  const t = useTranslations('kits');
  const contacts = useLibrary(allContacts);
  const { changes, comparison } = verdict;
  if (comparison !== 'other-publisher') {
    const resources = library.catalogue.resources.length;
    return contacts && <p>{t('replacing.lost', { resources, contacts: contacts.length })}</p>;
  }
  const removed = changes === undefined || changes === 'unknown' ? 0 : countRemoved(changes);
  return removed > 0 && <p>{t('stepBack.lost', { count: removed })}</p>;
}
