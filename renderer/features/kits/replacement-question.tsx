// The question before a kit replaces the one with its id that another publisher signed. Both are named, and what would be gone.
import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../core/base/local-text.ts';
import type { KitTrust, KitVerdict } from '../../../core/library/installed-kit.ts';
import { countRemoved } from '../../../core/library/kit-changes.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
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
  const { kit, inUse, comparison, trust } = props.verdict;
  const replaced = useLibraryStore(({ ready }) => ready?.parts.find((part) => part.kitId === inUse?.kitId));
  if (!kit || !inUse) return null;
  // A kit whose library could not be made goes by its id.
  const title = replaced ? chooseText(replaced.catalogue.title, language).text : inUse.kitId;
  return (
    <section
      className={classes(stackClass(12), styles['question'])}
      aria-labelledby={headingId}
      data-replacing={comparison}
    >
      <h3 id={headingId}>
        <Icon of={CircleAlert} />
        {t('replacing.titleSame')}
      </h3>
      <p>{t('replacing.textSame')}</p>
      <dl className={styles['kits']}>
        <Side name={t('replacing.inUse')} title={title} version={inUse.version} trust={inUse.trust} />
        <Side name={t('replacing.candidate')} title={kit.title} version={kit.version} trust={trust} />
      </dl>
      {isKeyOfProgram(inUse.trust) && !isKeyOfProgram(trust) && <p>{t('replacing.rank')}</p>}
      {replaced && <Lost verdict={props.verdict} />}
      <Tick isTicked={props.isAccepted} onChange={props.onAccept}>
        {t('replacing.accept', { title, publisher: inUse.trust.publisher ?? inUse.kitId })}
      </Tick>
    </section>
  );
}

function isKeyOfProgram({ kind }: KitTrust): boolean {
  return kind === 'trusted' || kind === 'development';
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
function Lost({ verdict: { changes } }: { readonly verdict: KitVerdict }) {
  const t = useTranslations('kits');
  const removed = changes === undefined || changes === 'unknown' ? 0 : countRemoved(changes);
  return removed > 0 && <p>{t('stepBack.lost', { count: removed })}</p>;
}
