// Result of a check: one sentence, and where nothing was changed, everything that was signed and by which key.
import { useTranslations } from 'use-intl';
import { minutesOf, type Statement } from '../../../core/certificate/statement.ts';
import type { CheckedCertificate } from '../../../core/ipc/certificate-group.ts';
import { ownLanguageNames } from '../../text/locales.ts';
import { useFormats } from '../../text/use-formats.ts';
import { Band } from '../../ui/band.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { stackClass } from '../../ui/layout.ts';
import { Panel } from '../../ui/panel.tsx';
import { KeyInWords } from '../shared/kits/key-in-words.tsx';

const tones = {
  unchanged: 'good',
  changed: 'danger',
  newer: 'warning',
  'no-certificate': 'warning',
} as const;

/** The result. */
export function CheckResult({ result }: { readonly result: CheckedCertificate }) {
  const t = useTranslations('certificate');
  return (
    <Panel title={t('result')} isRaised>
      <div data-certificate-check={result.kind}>
        <Band tone={tones[result.kind]} role="alert">
          {t(`outcomes.${result.kind}`)}
        </Band>
      </div>
      {result.kind === 'unchanged' && (
        <>
          <p>{t('compare')}</p>
          <Facts {...result.statement} />
          <div className={stackClass(8)}>
            <h3>{t('signer')}</h3>
            <p>{t('signerText')}</p>
            <KeyInWords fingerprint={result.fingerprint} hasDigitsBelow />
          </div>
          <p>{t('limits')}</p>
        </>
      )}
    </Panel>
  );
}

function Facts({ language, name, day, kit, modules }: Statement) {
  const t = useTranslations('certificate');
  const formats = useFormats();
  const time = (minutes: number): string => (minutes === 0 ? t('paper.noTime') : formats.duration(minutes));
  return (
    <FactList>
      <Fact name={t('facts.name')}>
        <span translate="no">{name}</span>
      </Fact>
      <Fact name={t('facts.modules')}>
        <ul className={stackClass(4)}>
          {modules.map(({ id, title, minutes }) => (
            <li key={id} lang={language}>
              {t('facts.moduleText', { title, time: time(minutes) })}
            </li>
          ))}
        </ul>
      </Fact>
      <Fact name={t('facts.total')}>{time(minutesOf({ modules }))}</Fact>
      <Fact name={t('facts.day')}>{formats.day(day)}</Fact>
      <Fact name={t('facts.kit')}>
        {t('facts.kitText', { title: kit.title, version: kit.version, id: kit.id })}
      </Fact>
      <Fact name={t('facts.language')}>
        <span lang={language}>{ownLanguageNames[language]}</span>
      </Fact>
    </FactList>
  );
}
