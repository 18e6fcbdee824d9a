// A kit in use in a few lines: title, version, signer, size, what can be done now; everything else behind "Details".
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { countWorks } from '../../../core/kit/catalogue.ts';
import type { KitSize } from '../../../core/library/installed-kit.ts';
import type { ReadyKit } from '../../data/db/library-store.ts';
import { countRecalls } from '../../data/db/recalls.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useFormats } from '../../text/use-formats.ts';
import { useKitName } from '../../text/use-kit-name.ts';
import { Button } from '../../ui/button.tsx';
import { classes, lineClass, rowClass, stackClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import { Signer } from '../shared/kits/signer.tsx';
import { oldestCheck } from '../shared/oldest-check.ts';
import { useCompiledWords } from '../shared/use-facts-words.ts';
import { FoundBand } from './found-list.tsx';
import { KitDetails } from './kit-details.tsx';
import styles from './kit-panel.module.css';
import { VerifyPublisher } from './verify-publisher.tsx';
import { WhatsNew } from './whats-new.tsx';

/** A kit in use. */
export function KitPanel(props: {
  readonly part: ReadyKit;
  /** The room it takes, if it is known. */
  readonly size: KitSize | undefined;
  /** The only kit cannot be removed. */
  readonly isOnly: boolean;
}) {
  const { part, isOnly, size } = props;
  const common = useTranslations('common');
  const recalls = useTranslations('recalls');
  const nameOf = useKitName();
  const contactCount = useLibrary(async () => await part.db.contacts.count(), [part]);
  const recallCount = useLibrary(async () => await countRecalls(part), [part]) ?? 0;
  const { kit } = part;
  const id = useId();
  const title = nameOf(part.kitId);
  const [isOpen, setOpen] = useState(false);
  const version = common('kitVersion', { version: kit.version });
  return (
    <section
      className={classes(stackClass(0), styles['kit'])}
      aria-labelledby={`${id}title ${id}version`}
      data-kit={kit.kitId}
    >
      <div className={lineClass(12, 'between')}>
        <div className={classes(rowClass([0, 12], 'baseline'), styles['name'])}>
          <h3 id={`${id}title`} lang={title.language}>
            {title.text}
          </h3>
          <span id={`${id}version`} className={textClass('note', 'figures')}>
            {version}
          </span>
        </div>
        <Button
          look="plain"
          icon={isOpen ? ChevronUp : ChevronDown}
          aria-label={`${common('details')}: ${title.text}, ${version}`}
          aria-expanded={isOpen}
          aria-controls={`${id}details`}
          onPress={() => setOpen(!isOpen)}
          data-details
        >
          {common('details')}
        </Button>
      </div>
      <div className={classes(rowClass([4, 12]), textClass('note'))}>
        <Signer trust={kit.trust} />
        <KitFacts part={part} size={size} contactCount={contactCount} />
      </div>
      <VerifyPublisher kit={kit} title={title.text} />
      <FoundBand kitId={kit.kitId} />
      {recallCount > 0 && (
        <p className={textClass('note')} data-recall-count={recallCount}>
          {recalls('shown', { count: recallCount })}
        </p>
      )}
      <WhatsNew part={part} />
      <div id={`${id}details`} className={styles['details']} hidden={!isOpen}>
        <KitDetails part={part} size={size} contactCount={contactCount} isOnly={isOnly} />
      </div>
    </section>
  );
}

/** Size and age of a kit, in one quiet line. */
function KitFacts(props: {
  readonly part: ReadyKit;
  readonly size: KitSize | undefined;
  readonly contactCount: number | undefined;
}) {
  const { part, contactCount } = props;
  const t = useTranslations('kits');
  const common = useTranslations('common');
  const { size, age } = useFormats();
  const { resources } = part.catalogue;
  const works = countWorks(resources);
  const compiled = useCompiledWords();
  const oldest = oldestCheck(resources);
  const facts = [
    contactCount === undefined
      ? common('resources', { count: works })
      : t('holdsText', { resources: works, contacts: contactCount }),
    ...(props.size ? [size(props.size.ownBytes)] : []),
    ...(oldest?.kind === 'checked' ? [t('oldestCheck', { age: age(oldest.day) ?? oldest.day })] : []),
    ...(oldest?.kind === 'compiled' ? [compiled(oldest)] : []),
  ];
  return <span>{facts.join(' · ')}</span>;
}
