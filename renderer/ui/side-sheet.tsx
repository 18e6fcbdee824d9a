// Sheet at the right edge for one item of the list below it. Esc closes it, and the focus returns.
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { IconButton } from './icon-button.tsx';
import { classes, lineClass, stackClass } from './layout.ts';
import { Overlay } from './overlay.tsx';
import styles from './side-sheet.module.css';

/** A sheet over the right part of the window. What is changed in it holds at once; closing loses nothing. */
export function SideSheet(props: {
  readonly title: string;
  readonly titleLanguage?: string | undefined;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Beside the title, before the button that closes. */
  readonly tools?: ReactNode;
  /** Takes most of the window, for a text with its view beside it. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  const t = useTranslations('common');
  return (
    <Overlay className={styles['overlay']} isOpen={props.isOpen} onClose={props.onClose} isDismissable>
      <Modal className={styles['sheet'] ?? ''} data-wide={props.isWide || undefined}>
        <Dialog className={styles['dialog'] ?? ''}>
          <header className={classes(lineClass(8), styles['head'])}>
            <Heading slot="title" level={2} lang={props.titleLanguage} className={styles['title'] ?? ''}>
              {props.title}
            </Heading>
            {props.tools}
            <IconButton icon={X} name={t('close')} onPress={props.onClose} />
          </header>
          <div className={classes(stackClass(24), styles['content'])}>{props.children}</div>
        </Dialog>
      </Modal>
    </Overlay>
  );
}
