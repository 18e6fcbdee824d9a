// The paper backup of a key: the encrypted key as text in groups and as a QR code, and how to restore it.
import { useTranslations } from 'use-intl';
import type { KeySheet } from '../../../../core/ipc/publisher-keys-group.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { PrintSheet } from '../../../ui/print-sheet.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';
import styles from './key-sheet.module.css';

const lettersPerGroup = 4;
const codeWidthMm = 62;
const fileComment = 'untrusted comment: minisign encrypted secret key';

/** The sheet, on the screen and on paper. */
export function KeySheetPage({ sheet }: { readonly sheet: KeySheet }) {
  const t = useTranslations('publisherKey');
  const { day } = useFormats();
  const { key, secretText } = sheet;
  const groups = secretText.match(new RegExp(`.{1,${lettersPerGroup}}`, 'g')) ?? [];
  return (
    <PrintSheet isShown className={styles['sheet']} aria-label={t('sheetTitle')}>
      <header>
        <p className={styles['kind']}>{t('sheetTitle')}</p>
        <h3 className={styles['publisher']}>{key.publisher}</h3>
        <p>{t('sheetDay', { day: day(sheet.day) })}</p>
      </header>
      <div className={styles['secret']}>
        <QrCode text={`${fileComment}\n${secretText}\n`} label={t('sheetCode')} widthMm={codeWidthMm} />
        <div>
          <h4>{t('sheetSecret')}</h4>
          <p className={styles['groups']} translate="no" data-sheet-text>
            {groups.map((group, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be equal
              <span key={index}>{group} </span>
            ))}
          </p>
        </div>
      </div>
      <dl className={styles['facts']} translate="no">
        <dt>{t('keyId')}</dt>
        <dd>{key.keyId}</dd>
        <dt>{t('fingerprint')}</dt>
        <dd>{key.fingerprint}</dd>
        <dt>{t('publicKey')}</dt>
        <dd className={styles['letters']}>{key.publicKey}</dd>
      </dl>
      <section className={styles['how']}>
        <h4>{t('sheetHowTitle')}</h4>
        <ol>
          <li>{t('sheetHow1')}</li>
          <li>{t('sheetHow2')}</li>
          <li>{t('sheetHow3')}</li>
        </ol>
        <p>{t('sheetKeep')}</p>
      </section>
    </PrintSheet>
  );
}
