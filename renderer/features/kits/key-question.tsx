// The question whose key an unknown one is: its words to compare, its digits folded below. Another known key with the same name is pointed out.
import { useTranslations } from 'use-intl';
import type { KitTrust } from '../../../core/library/installed-kit.ts';
import { Band } from '../../ui/band.tsx';
import { stackClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import { Tick } from '../../ui/tick.tsx';
import { Fingerprint } from '../shared/kits/fingerprint.tsx';
import { KeyInWords } from '../shared/kits/key-in-words.tsx';
import styles from './kit-verdict.module.css';

/** Another accepted key whose publisher has the same or a similar name; nothing where there is none. */
export function Namesake({ trust: { namesake } }: { readonly trust: KitTrust }) {
  const t = useTranslations('kits');
  if (!namesake) return null;
  return (
    <Band tone="danger" role="alert">
      <p className={textClass('strong')}>{t('namesake.title')}</p>
      <p>{t('namesake.text', { publisher: namesake.publisher })}</p>
      <p>{t('namesake.key')}:</p>
      <Fingerprint value={namesake.fingerprint} />
    </Band>
  );
}

/** The question; nothing where there is no fingerprint to compare. */
export function KeyQuestion(props: {
  readonly trust: KitTrust;
  readonly isAccepted: boolean;
  readonly onAccept: (isAccepted: boolean) => void;
}) {
  const t = useTranslations('kits');
  const { fingerprint } = props.trust;
  if (fingerprint === undefined) return null;
  return (
    <div className={stackClass(12)}>
      <p>{t('unknownKeyText')}</p>
      <div className={styles['key']}>
        <KeyInWords fingerprint={fingerprint} hasDigitsBelow />
      </div>
      <Tick isTicked={props.isAccepted} onChange={props.onAccept}>
        {t('unknownKeyAccept')}
      </Tick>
    </div>
  );
}
