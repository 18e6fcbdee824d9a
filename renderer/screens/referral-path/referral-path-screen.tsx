// Decides how the way of a referral in a country is shown: its picture with boxes that open the contact, and the same in words.
import { ArrowLeft, Waypoints } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { countrySchema } from '../../../core/base/country.ts';
import { chooseText } from '../../../core/base/local-text.ts';
import { aidOf, sectionsAt } from '../../db/sections.ts';
import { useLibrary } from '../../db/use-library.ts';
import { BackLink } from '../../parts/back-link.tsx';
import { buttonClass } from '../../parts/button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Picture } from '../../parts/markdown/figure.tsx';
import { useFigure } from '../../parts/markdown/use-figure.ts';
import { Screen } from '../../parts/screen.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { hrefOf } from '../../routes.ts';
import { useCountry, useLanguage } from '../../state/settings.ts';
import { SectionLink } from '../aid/section-link.tsx';
import { useCountryOptions } from '../frame/country-choice.tsx';
import { NeedsLibrary } from '../frame/needs-library.tsx';
import { PathInWords } from './path-in-words.tsx';
import styles from './referral-path.module.css';

/** The screen; of the person's own country when none is asked for. */
export function ReferralPathScreen({ country }: { readonly country: string | undefined }) {
  return <NeedsLibrary>{() => <ReferralPath asked={country} key={country} />}</NeedsLibrary>;
}

function ReferralPath({ asked }: { readonly asked: string | undefined }) {
  const t = useTranslations('referralPath');
  const common = useTranslations('common');
  const countries = useCountryOptions();
  const contacts = useTranslations('contacts');
  const language = useLanguage();
  const own = useCountry();
  const [country, setCountry] = useState(countrySchema.safeParse(asked?.toUpperCase()).data ?? own);
  const found = useLibrary(
    async (db) => {
      const path = (await aidOf(db))?.paths.find((entry) => entry.country === country);
      const section = path && (await sectionsAt(db, [path.at], language)).get(path.at);
      return path ? { figure: chooseText(path.figures, language), section } : ('missing' as const);
    },
    [country, language],
  );
  if (!found) return <Waiting />;
  const place = country === 'EU' ? common('anotherCountry') : common(`countries.${country}`);
  return (
    <Screen
      title={t('titleIn', { country: place })}
      width="column"
      above={<BackLink icon={ArrowLeft} route={{ screen: 'contacts' }} label={contacts('title')} />}
    >
      <div className={styles['path']}>
        <Choice
          label={t('country')}
          hasVisibleLabel
          options={countries}
          value={country}
          onChange={setCountry}
        />
        {found === 'missing' ? (
          <EmptyState
            icon={Waypoints}
            sentence={t('missing')}
            cause={t('missingDo')}
            action={
              <a className={buttonClass('quiet')} href={hrefOf({ screen: 'contacts' })}>
                {contacts('seeAll')}
              </a>
            }
          />
        ) : (
          <>
            <p className={styles['lead']}>{t('lead')}</p>
            <LiveFigure path={found.figure.text} language={found.figure.language} />
            {found.section && (
              <p>
                {t('readMore')} <SectionLink section={found.section} />
              </p>
            )}
          </>
        )}
      </div>
    </Screen>
  );
}

function LiveFigure({ path, language }: { readonly path: string; readonly language: string }) {
  const figure = useFigure(path);
  return (
    <>
      <div lang={language} data-referral-figure>
        <Picture path={path} alternative={figure.description} />
      </div>
      <PathInWords links={figure.links} language={language} />
    </>
  );
}
