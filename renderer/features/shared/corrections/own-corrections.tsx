// The person's own corrections at a contact: beside what the kit says, never in its place.

import { useTranslations } from 'use-intl';
import { chooseText } from '../../../../core/base/local-text.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { isSameItem } from '../../../../core/kit/item-id.ts';
import { hrefOf } from '../../../app/routes/routes.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { useUserData } from '../../../data/user-data/user-data-store.ts';
import { cardClass } from '../../../ui/card.ts';
import { classes, stackClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import { CorrectionRow } from './correction-row.tsx';
import styles from './corrections.module.css';
import { RemovedCorrection } from './removed-correction.tsx';

/** The person's calls to a contact, the newest first; nothing when there are none. */
export function OwnCorrections({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('corrections');
  const language = useLanguage();
  const all = useUserData(({ corrections }) => corrections);
  const own = all.filter((correction) => isSameItem(correction.contact, contact.id)).reverse();
  const name = chooseText(contact.organisation, language).text;
  return (
    <>
      <RemovedCorrection />
      {own.length > 0 && (
        <section
          className={classes(stackClass(12), cardClass(16), styles['own'], 'no-print')}
          aria-labelledby="own-calls"
        >
          <div>
            <h3 id="own-calls">{t('ownHere')}</h3>
            <p className={textClass('note')}>{t('ownHereText')}</p>
          </div>
          <ul>
            {own.map((correction) => (
              <CorrectionRow key={correction.id} {...{ correction, contact, name }} />
            ))}
          </ul>
          <p>
            <a href={hrefOf({ screen: 'to-send' })}>{t('all')}</a>
          </p>
        </section>
      )}
    </>
  );
}
