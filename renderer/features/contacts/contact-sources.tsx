// Sources of a contact: title, date, address.
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../core/contacts/contact.ts';
import { useSourceDate } from '../../text/source-date.ts';
import { classes } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import styles from './contact-sources.module.css';

/** Where a contact was found, the newest first. */
export function ContactSources({ contact }: { readonly contact: Contact }) {
  const common = useTranslations('common');
  const sourceDate = useSourceDate();
  return (
    <section className={styles['sources']} aria-labelledby="contact-sources">
      <h3 id="contact-sources">{common('sources')}</h3>
      <ul>
        {contact.sources.map((source) => (
          <li key={source.address + source.title}>
            {source.title}
            <span className={textClass('quiet')}>
              {', '}
              {sourceDate(source.date)}
            </span>
            <span className={classes(textClass('small'), styles['address'])}>{source.address}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
