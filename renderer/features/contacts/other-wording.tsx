// Words of a contact in another language, shown when the search matched those and its shown text has no match.
import { useContext } from 'react';
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../core/contacts/contact.ts';
import { unitsOfContact } from '../../../core/search/units.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { MarkedText } from '../../ui/excerpted.tsx';
import { classes } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import { WordsMatcher } from '../shared/contacts/local-words.tsx';

/** The line of the other wording that was found; nothing while the shown one says what was searched. */
export function OtherWording({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('contacts');
  const matcher = useContext(WordsMatcher);
  const shown = useLanguage();
  if (!matcher) return null;
  const lines = unitsOfContact(contact).flatMap(({ text, language }) =>
    text.split('\n').map((line) => ({ line, language, marks: matcher.marks(line, language) })),
  );
  const found = lines.filter(({ marks }) => marks.length > 0);
  const [first] = found;
  if (!first || found.some(({ language }) => language === shown)) return null;
  return (
    <p className={classes(textClass('note'), 'no-print')}>
      {t('otherWording')}{' '}
      <span lang={first.language}>
        <MarkedText text={first.line} marks={first.marks} />
      </span>
    </p>
  );
}
