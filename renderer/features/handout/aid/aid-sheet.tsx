// The sheet of the decision aid: what was ticked, what to do, whom to call. It has no field for anything about a child.

import { useTranslations } from 'use-intl';
import type { Country } from '../../../../core/base/country.ts';
import { chooseText } from '../../../../core/base/local-text.ts';
import type { SourceLine } from '../../../../core/citing/source-line.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { suffixOf, withSuffix } from '../../../../core/kit/item-id.ts';
import type { AidStep } from '../../../../core/library/aid.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { useCheckWords } from '../../../text/use-check-words.ts';
import { Markdown } from '../../../ui/markdown/markdown.tsx';
import { PaperNote, PaperSources, PrintSheet } from '../../../ui/print-sheet.tsx';
import { KitLine } from '../../shared/contacts/contact-sheet.tsx';
import { useStripWith } from '../../shared/use-strip.ts';
import { ContactBlock } from '../field-card/field-blocks.tsx';
import { useSectionName } from '../section-link.tsx';
import styles from './aid-sheet.module.css';
import type { ChosenSigns } from './aid-signs.ts';
import type { LoadedAid } from './use-aid.ts';

/** The sheet; on paper only. */
export function AidSheet(props: {
  readonly country: Country;
  readonly signs: readonly ChosenSigns[];
  readonly steps: readonly AidStep[];
  /** The sources of all that is on it. */
  readonly lines: readonly SourceLine[];
  readonly contacts: readonly Contact[];
  readonly loaded: LoadedAid;
}) {
  const t = useTranslations('aid');
  const common = useTranslations('common');
  const language = useLanguage();
  const checked = useCheckWords();
  const name = useSectionName();
  const { country, loaded } = props;
  const numbers = useStripWith(loaded.stripContacts, country)
    .filter(({ fold }) => fold === undefined)
    .map(({ number, age }) => (age?.isWarning ? `${number} (${age.text})` : number));
  const place = country === 'EU' ? common('anotherCountry') : common(`countries.${country}`);
  return (
    <PrintSheet className={styles['sheet']} data-aid-sheet>
      <p className={styles['danger']}>
        {t('danger')}: {place}: {numbers.join(' · ')}
      </p>
      <p>{t('noProof')}</p>
      <KitLine
        ids={[
          withSuffix('aid', loaded.aid.suffix),
          ...props.contacts.map(({ id }) => id),
          ...props.signs.map(({ section }) => section.resource.id),
          ...props.steps.flatMap(({ see }) => loaded.sections(see).map(({ resource }) => resource.id)),
        ]}
      />
      {props.signs.length > 0 && <h2>{t('seen')}</h2>}
      {props.signs.map(({ section, document, language: spoken, sources }) => (
        <section key={section.address} className={styles['signs']}>
          <Markdown
            document={document}
            language={spoken}
            sources={sources}
            origin={suffixOf(section.resource.id)}
          />
          <PaperNote lang={spoken}>
            {name(section)}. {checked.whole(section.resource)}
          </PaperNote>
        </section>
      ))}
      <h2>{t('next')}</h2>
      <ol>
        {props.steps.map(({ text, see }) => {
          const words = chooseText(text, language);
          return (
            <li key={words.text} lang={words.language}>
              {words.text}
              <PaperNote>{loaded.sections(see).map(name).join('; ')}</PaperNote>
            </li>
          );
        })}
      </ol>
      <h2>{t('call')}</h2>
      <div className={styles['contacts']}>
        {props.contacts.map((contact) => (
          <div key={contact.id} className={styles['contact']}>
            <ContactBlock contact={contact} language={language} />
          </div>
        ))}
      </div>
      <PaperSources title={common('sources')} lines={props.lines.map(({ line }) => line)} />
    </PrintSheet>
  );
}
