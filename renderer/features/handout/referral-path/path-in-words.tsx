// Boxes of a referral path in words: each with its link, and a number where there is one.

import { useTranslations } from 'use-intl';
import { chooseText } from '../../../../core/base/local-text.ts';
import type { FigureLink } from '../../../../core/markdown/read-figure.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { useRowNote } from '../../../ui/from-kit.tsx';
import { classes, stackClass } from '../../../ui/layout.ts';
import { KitLink } from '../../../ui/markdown/inlines.tsx';
import { useNumberWords } from '../../shared/contacts/row-number.tsx';
import { useSectionName } from '../section-link.tsx';
import styles from './referral-path.module.css';
import { usePathGoals } from './use-path-goals.ts';

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
  const goalOf = usePathGoals(links, suffix);
  if (!goalOf || links.length === 0) return null;
  const goal = (link: FigureLink): string | undefined => {
    const { contact, section } = goalOf(link);
    if (section) return rowNote(section.resource.id, name(section));
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
