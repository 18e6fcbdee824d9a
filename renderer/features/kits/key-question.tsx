// The question whose key an unknown one is: digits and words to compare, and another known key with the same name, if there is one.
import { useTranslations } from 'use-intl';
import type { KitTrust } from '../../../core/library/installed-kit.ts';
import { Band } from '../../ui/band.tsx';
import { classes, stackClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import { Tick } from '../../ui/tick.tsx';
import { Fingerprint } from '../shared/kits/fingerprint.tsx';
import { KeyInWords } from '../shared/kits/key-in-words.tsx';
import styles from './kit-verdict.module.css';

/** The question; nothing where there is no fingerprint to compare. */
export function KeyQuestion(props: {
  readonly trust: KitTrust;
  readonly isAccepted: boolean;
  readonly onAccept: (isAccepted: boolean) => void;
}) {
  const t = useTranslations('kits');
  const { fingerprint, namesake } = props.trust;
  if (fingerprint === undefined) return null;
  return (
    <div className={classes(stackClass(12), styles['question'])}>
      <h3>{t('unknownKeyTitle')}</h3>
      <p>{t('unknownKeyText')}</p>
      {namesake && (
        <Band tone="danger" role="alert">
          <p className={textClass('strong')}>{t('namesake.title')}</p>
          <p>{t('namesake.text', { publisher: namesake.publisher })}</p>
          <p>{t('namesake.key')}:</p>
          <Fingerprint value={namesake.fingerprint} />
        </Band>
      )}
      <div className={styles['key']}>
        <Fingerprint value={fingerprint} isLarge />
        <KeyInWords fingerprint={fingerprint} />
      </div>
      <Tick isTicked={props.isAccepted} onChange={props.onAccept}>
        {t('unknownKeyAccept')}
      </Tick>
    </div>
  );
}
