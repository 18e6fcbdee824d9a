// Header of each of two panes: the title and age of its document, the other languages, a close button.
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../ui/icon-button.tsx';
import { classes, lineClass } from '../../ui/layout.ts';
import { DocumentSource } from '../shared/citing/resource-source.tsx';
import type { ReadResource } from '../shared/document/use-document.ts';
import { EditionSwitch } from './edition-switch.tsx';
import styles from './pane-header.module.css';
import type { PaneKey } from './panes.ts';
import { closePane } from './panes-store.ts';

/** The head of one place; `pageLabel` is the page in sight. */
export function PaneHeader(props: {
  readonly pane: PaneKey;
  readonly isInUse: boolean;
  readonly read: ReadResource;
  readonly pageLabel: string;
}) {
  const t = useTranslations('reader');
  const { pane, isInUse, read, pageLabel } = props;
  const { resource } = read;
  return (
    <header className={styles['head']} data-in-use={isInUse || undefined}>
      <div className={classes(lineClass(8), styles['line'])}>
        <h1 className={styles['title']} lang={resource.language} title={resource.title} tabIndex={-1}>
          {resource.title}
        </h1>
        <EditionSwitch read={read} />
        <IconButton icon={X} name={t('split.close')} onPress={() => closePane(pane)} />
      </div>
      <div className={styles['age']}>
        <DocumentSource {...{ resource, pageLabel }} />
      </div>
    </header>
  );
}
