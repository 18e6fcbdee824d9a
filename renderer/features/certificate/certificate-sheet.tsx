// The certificate on paper: who took part in what, that it is no qualification, and how it is checked.
import { useEffect, useEffectEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../core/base/language.ts';
import { localised } from '../../../core/base/local-text.ts';
import { minutesOf } from '../../../core/certificate/statement.ts';
import { type KitLine, kitLine } from '../../../core/citing/kit-line.ts';
import type { MadeCertificate } from '../../../core/ipc/certificate-group.ts';
import { keyWordsOf } from '../../../core/kit/key-words.ts';
import type { ReadyKit } from '../../data/db/library-store.ts';
import { formatsOf } from '../../text/formats.ts';
import { PaperNote, PaperWarning, PrintSheet } from '../../ui/print-sheet.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import styles from './certificate-sheet.module.css';
import type { DoneModule } from './use-done-modules.ts';

const codeWidthMm = 62;

/** The sheet, in the language around it. */
export function CertificateSheet(props: {
  readonly language: Language;
  readonly name: string;
  readonly day: string;
  readonly kit: ReadyKit;
  readonly modules: readonly DoneModule[];
  /** Absent while something is missing or being signed. */
  readonly made: MadeCertificate | undefined;
  /** Hears the source that is on the sheet. */
  readonly onLine: (line: KitLine) => void;
}) {
  const t = useTranslations('certificate.paper');
  const { language, name, kit, made } = props;
  const { day } = formatsOf(language);
  const line = useLineOf(kit, language);
  const tell = useEffectEvent(() => props.onLine(line));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the line is told again when its words change
  useEffect(() => tell(), [line.line]);
  const title = localised(kit.catalogue.title, language);
  return (
    <PrintSheet isShown className={styles['sheet']} data-certificate-sheet lang={language}>
      <h2 data-paper-title>{t('title')}</h2>
      <p className={styles['name']}>
        {name === '' ? (
          <span className={styles['noName']}>{t('noName')}</span>
        ) : (
          <span translate="no">{name}</span>
        )}
      </p>
      <p>{t('tookPart', { kit: title, version: kit.catalogue.version })}</p>
      <Modules modules={props.modules} language={language} />
      <p>{t('day', { day: day(props.day) })}</p>
      <PaperWarning>
        {t('noQualification')} {t('meaning')}
      </PaperWarning>
      <section className={styles['check']}>
        <div data-certificate-code={made ? '' : undefined}>
          {made ? (
            <QrCode text={made.text} label={t('codeLabel')} widthMm={codeWidthMm} />
          ) : (
            <p className={styles['noCode']}>{t('noCode')}</p>
          )}
        </div>
        <div className={styles['how']}>
          <h3>{t('howToCheck')}</h3>
          <p>{t('howToCheckText')}</p>
          <p>{t('signature')}</p>
          {made && <p>{t('keyWords', { words: keyWordsOf(made.fingerprint, language)?.join(' ') ?? '' })}</p>}
        </div>
      </section>
      {made && (
        <section>
          <h3>{t('text')}</h3>
          <PaperNote className={styles['text']} translate="no">
            {made.text}
          </PaperNote>
        </section>
      )}
      <PaperNote>{line.line}</PaperNote>
    </PrintSheet>
  );
}

function Modules({
  modules,
  language,
}: {
  readonly modules: readonly DoneModule[];
  readonly language: Language;
}) {
  const t = useTranslations('certificate.paper');
  const { duration } = formatsOf(language);
  return (
    <table className={styles['modules']}>
      <thead>
        <tr>
          <th scope="col">{t('module')}</th>
          <th scope="col">{t('time')}</th>
        </tr>
      </thead>
      <tbody>
        {modules.map(({ id, title, titleLanguage, minutes }) => (
          <tr key={id}>
            <th scope="row" lang={titleLanguage}>
              {title}
            </th>
            <td>{minutes === 0 ? t('noTime') : duration(minutes)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('total')}</th>
          <td>{duration(minutesOf({ modules: [...modules] }))}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** The line that names the kit, without which none of its words leave the program. */
function useLineOf({ catalogue, isVerified }: ReadyKit, language: Language): KitLine {
  const t = useTranslations('certificate.paper');
  const common = useTranslations('common');
  const { day } = formatsOf(language);
  const { version, publisher, issued } = catalogue;
  const title = localised(catalogue.title, language);
  return kitLine(
    { title, version, publisher: publisher.name, issued, isVerified },
    {
      kit: (kit) => t('from', { kit: kit.title, version: kit.version, day: day(kit.issued) }),
      notVerified: common('publisherNotVerified'),
    },
  );
}
