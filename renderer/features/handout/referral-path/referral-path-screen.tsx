// The referral path of a country: its picture with boxes that open the contact, and the same in words.
import { Waypoints } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { countrySchema } from '../../../../core/base/country.ts';
import { chooseText } from '../../../../core/base/local-text.ts';
import { aidOf, type SectionRow, sectionsAt } from '../../../data/db/sections.ts';
import { useLibrary } from '../../../data/db/use-library.ts';
import { useCountry, useLanguage } from '../../../data/user-data/settings.ts';
import { Choice } from '../../../ui/choice.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { stackClass } from '../../../ui/layout.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Picture } from '../../../ui/markdown/figure.tsx';
import { useFigure } from '../../../ui/markdown/use-figure.ts';
import { Screen } from '../../../ui/screen.tsx';
import { textClass } from '../../../ui/text.ts';
import { TextOrigin } from '../../../ui/use-kit-links.ts';
import { WordsOfKit } from '../../../ui/words-of-kit.tsx';
import { useSectionLine } from '../../shared/citing/use-section-line.ts';
import { useCountryOptions } from '../../shared/country-choice.tsx';
import { NeedsLibrary } from '../../shared/needs-library.tsx';
import { SectionLink } from '../section-link.tsx';
import { isColumn } from './is-column.ts';
import { PathDrawing } from './path-drawing.tsx';
import { PathInWords } from './path-in-words.tsx';

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
    async (library) => {
      const aid = await aidOf(library);
      const path = aid?.paths.find((entry) => entry.country === country);
      if (!aid || !path) return 'missing' as const;
      const { suffix } = aid;
      const section = (await sectionsAt(library, [path.at], language, suffix)).get(path.at);
      return { figure: chooseText(path.figures, language), section, suffix };
    },
    [country, language],
  );
  if (!found) return <Loading />;
  const place = country === 'EU' ? common('anotherCountry') : common(`countries.${country}`);
  return (
    <Screen
      title={t('titleIn', { country: place })}
      width="column"
      action={<Choice label={t('country')} options={countries} value={country} onChange={setCountry} />}
    >
      <div className={stackClass(12, 'start')}>
        {found === 'missing' ? (
          <EmptyState icon={Waypoints} sentence={t('missing')} cause={t('missingDo')}>
            <LinkButton to={{ screen: 'contacts' }}>{contacts('seeAll')}</LinkButton>
          </EmptyState>
        ) : (
          <>
            <p className={textClass('quiet', 'measure')}>{t('lead')}</p>
            <TextOrigin value={found.suffix}>
              <LiveFigure
                path={found.figure.text}
                language={found.figure.language}
                section={found.section}
                suffix={found.suffix}
              />
            </TextOrigin>
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

function LiveFigure(props: {
  readonly path: string;
  readonly language: string;
  readonly section: SectionRow | undefined;
  readonly suffix: string;
}) {
  const { path, language, section, suffix } = props;
  const figure = useFigure(path);
  const lineOf = useSectionLine();
  return (
    <WordsOfKit lines={() => (section ? [lineOf(section)] : [])}>
      {figure.hasOtherWords === false && isColumn(figure.links) ? (
        <PathDrawing links={figure.links} language={language} suffix={suffix} />
      ) : (
        <>
          <div lang={language} data-referral-figure>
            <Picture path={path} alternative={figure.description} />
          </div>
          <PathInWords links={figure.links} language={language} suffix={suffix} />
        </>
      )}
    </WordsOfKit>
  );
}
