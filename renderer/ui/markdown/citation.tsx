// Source number in a text: a small button that shows the source in place.
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useSourceDate } from '../../text/source-date.ts';
import { useMarkdown } from './context.ts';
import styles from './markdown.module.css';

/** The number of a source. */
export function Citation({ source: id }: { readonly source: string }) {
  const t = useTranslations('common');
  const sourceDate = useSourceDate();
  const { sources } = useMarkdown();
  const source = sources.find((candidate) => candidate.id === id);
  const name = t('sourceNumber', { number: id });
  if (!source) return <sup data-note-number={id}>{id}</sup>;
  return (
    <span className={styles['stays']} data-note-number={id}>
      <DialogTrigger>
        <Button className={styles['citation'] ?? ''} aria-label={name}>
          {id}
        </Button>
        <Popover className={styles['sourcePopover'] ?? ''} placement="top" offset={4}>
          <Dialog className={styles['source'] ?? ''} aria-label={name}>
            <p className={styles['sourceTitle']}>
              {source.title}
              {source.date !== undefined && `, ${sourceDate(source.date)}`}
            </p>
            {source.address !== undefined && <p className={styles['sourceAddress']}>{source.address}</p>}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </span>
  );
}
