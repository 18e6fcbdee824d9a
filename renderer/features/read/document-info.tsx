// What is known about an open document: a button with the age of its facts, and the sheet that it opens.
import { Info, Quote, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { dayOfDocument } from '../../../core/kit/catalogue.ts';
import type { ResourceRow } from '../../data/db/library-db.ts';
import { useCheckWords } from '../../text/use-check-words.ts';
import { useFormats } from '../../text/use-formats.ts';
import { useSourceWords } from '../../text/use-source-words.ts';
import { useResourceAge } from '../../ui/age-line.tsx';
import { Button } from '../../ui/button.tsx';
import { FromKitLine, useRowNote } from '../../ui/from-kit.tsx';
import { Icon } from '../../ui/icon.tsx';
import { classes, stackClass } from '../../ui/layout.ts';
import { SideSheet } from '../../ui/side-sheet.tsx';
import { SourceList } from '../../ui/source-list.tsx';
import { SourceNote } from '../../ui/source-note.tsx';
import { textClass } from '../../ui/text.ts';
import { ResourceAge } from '../shared/citing/resource-source.tsx';
import { useResourceSource } from '../shared/citing/use-resource-source.ts';
import { useSources } from '../shared/citing/use-sources.ts';
import styles from './document-info.module.css';
import type { Citation } from './use-citation.ts';

/** The button and the sheet. `pageLabel` is the page in sight, which a copied citation names. */
export function DocumentInfo(props: {
  readonly resource: ResourceRow;
  readonly pageLabel: string;
  readonly citation: Citation;
}) {
  const t = useTranslations('reader');
  const { resource } = props;
  const { month } = useFormats();
  const { whole } = useCheckWords();
  const age = useResourceAge()(resource);
  const [isOpen, setOpen] = useState(false);
  const notVerified = useRowNote()(resource.id);
  const isAmber = notVerified !== '' || (age.kind !== 'recent' && age.kind !== 'none');
  return (
    <>
      <PlainButton
        className={styles['chip'] ?? ''}
        data-amber={isAmber || undefined}
        data-not-verified={notVerified !== '' || undefined}
        aria-label={[t('info', { age: whole(resource) }), notVerified].filter(Boolean).join('. ')}
        onPress={() => setOpen(true)}
      >
        <Icon of={isAmber ? TriangleAlert : Info} size={16} />
        <span>{notVerified || month(resource.asOf ?? dayOfDocument(resource))}</span>
      </PlainButton>
      <SideSheet
        title={resource.title}
        titleLanguage={resource.language}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <Facts {...props} />
      </SideSheet>
    </>
  );
}

function Facts({ resource, pageLabel, citation }: Parameters<typeof DocumentInfo>[0]) {
  const cite = useTranslations('cite');
  const sources = useSources();
  const words = useSourceWords();
  const source = useResourceSource(resource);
  const kind = resource.kind === 'slides' ? 'slide' : 'page';
  const facts = sources.ofResource(resource, {
    place: { kind, label: pageLabel },
    replacedBy: source.newer,
  });
  return (
    <>
      <div className={stackClass(8)}>
        <FromKitLine id={resource.id} />
        <SourceNote facts={facts} />
        <p className={textClass('note')}>{words[kind](pageLabel)}</p>
        <div>
          <Button icon={Quote} onPress={() => citation.copy([])}>
            {cite('copy')}
          </Button>
        </div>
      </div>
      <div className={stackClass(8)}>
        <ResourceAge source={source} />
        {resource.rights !== undefined && (
          <p className={classes(textClass('note'))} lang={resource.language}>
            {resource.rights}
          </p>
        )}
      </div>
      <SourceList sources={resource.sources} />
    </>
  );
}
