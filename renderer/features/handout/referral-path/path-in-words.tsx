// Boxes of a referral path in words: each with its link, and a number where there is one.

import { useTranslations } from 'use-intl';
import { chooseText } from '../../../../core/base/local-text.ts';
import { withSuffix } from '../../../../core/kit/item-id.ts';
import { formatKitAddress } from '../../../../core/markdown/kit-address.ts';
import type { FigureLink } from '../../../../core/markdown/read-figure.ts';
import { contactOfLink } from '../../../data/db/queries.ts';
import { sectionsAt } from '../../../data/db/sections.ts';
import { useLibrary } from '../../../data/db/use-library.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { useRowNote } from '../../../ui/from-kit.tsx';
import { classes, stackClass } from '../../../ui/layout.ts';
import { KitLink } from '../../../ui/markdown/inlines.tsx';
import { useNumberWords } from '../../shared/contacts/row-number.tsx';
import { useSectionName } from '../section-link.tsx';
import styles from './referral-path.module.css';

/** The boxes in the order of the picture; those that lead nowhere in this kit are words only. */
export function PathInWords(props: {
  readonly links: readonly FigureLink[];
  readonly language: string;
  /** Of the kit that the picture is from. */
  readonly suffix: string;
}) {
  const t = useTranslations('referralPath');
  const language = useLanguage();
  const name = useSectionName();
  const numberWords = useNumberWords();
  const rowNote = useRowNote();
  const { links, suffix } = props;
  const ids = links.flatMap(({ target }) => (target.kind === 'contact' ? [target.contact] : []));
  const addresses = links.map(({ target }) => formatKitAddress(target));
  const known = useLibrary(
    async (library) => ({
      contacts: new Map(
        await Promise.all(
          ids.map(async (id) => [id, await contactOfLink(library, withSuffix(id, suffix))] as const),
        ),
      ),
      sections: await sectionsAt(library, addresses, language, suffix),
    }),
    [addresses.join(' '), language, suffix],
  );
  if (!known || links.length === 0) return null;
  const goal = ({ target }: FigureLink): string | undefined => {
    if (target.kind !== 'contact') {
      const section = known.sections.get(formatKitAddress(target));
      return section && rowNote(section.resource.id, name(section));
    }
    const contact = known.contacts.get(target.contact);
    if (!contact) return undefined;
    const number = numberWords(contact);
    const organisation = chooseText(contact.organisation, language).text;
    return rowNote(contact.id, number === '' ? organisation : `${organisation}, ${number}`);
  };
  return (
    <section aria-labelledby="path-words">
      <h2 id="path-words">{t('inWords')}</h2>
      <ul className={classes(stackClass(12), styles['words'])}>
        {links.map((link) => {
          const what = goal(link);
          return (
            <li key={`${link.top} ${link.left}`}>
              <span lang={props.language}>{link.words}</span>
              {what !== undefined && (
                <span className={styles['opens']}>
                  <KitLink target={link.target}>{t('opens', { what })}</KitLink>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
