// Publishers a person accepted, the state of their keys, and a way to stop accepting one. Main asks before a key is withdrawn.
import { useTranslations } from 'use-intl';
import { fingerprintOf } from '../../../core/kit/fingerprint.ts';
import { keyIdIn } from '../../../core/kit/key-id.ts';
import { heirsOf, standingsOf } from '../../../core/kit/key-standing.ts';
import { type KeyStatement, parseKeyStatement } from '../../../core/kit/key-statement.ts';
import { withdrawKey } from '../../data/user-data/asked-changes.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { classes, rowClass } from '../../ui/layout.ts';
import { Panel } from '../../ui/panel.tsx';
import { textClass } from '../../ui/text.ts';
import { Fingerprint } from '../shared/kits/fingerprint.tsx';
import { KeyInWords } from '../shared/kits/key-in-words.tsx';
import styles from './accepted-publishers.module.css';
import { OpenStatement } from './open-statement.tsx';

/** Accepted keys, and the way to open a statement about a key. */
export function AcceptedPublishers() {
  const t = useTranslations('settings');
  const keys = useUserData((data) => data.keys);
  const seen = useUserData((data) => data.statements);
  const statements = seen.flatMap(({ text }) => parseKeyStatement(text) ?? []);
  return (
    <Panel title={t('publishers')} lead={t(keys.length === 0 ? 'noPublishers' : 'publishersText')}>
      {keys.length > 0 && (
        <ul className={styles['keys']}>
          {keys.map((key) => (
            <li key={key.keyId} className={classes(rowClass([8, 16]), styles['key'])}>
              <div className={styles['words']}>
                <p className={textClass('strong')}>{key.publisher}</p>
                <Fingerprint value={fingerprintOf(key.publicKey)} />
                <KeyInWords fingerprint={fingerprintOf(key.publicKey)} />
                <Standing publicKey={key.publicKey} statements={statements} />
              </div>
              <Button onPress={() => void withdrawKey(key.keyId)}>{t('withdraw')}</Button>
            </li>
          ))}
        </ul>
      )}
      <OpenStatement />
    </Panel>
  );
}

/** What statements made of a key; nothing while it counts as it did. */
function Standing(props: { readonly publicKey: string; readonly statements: readonly KeyStatement[] }) {
  const t = useTranslations('settings');
  const { publicKey, statements } = props;
  const standing = standingsOf(statements)(publicKey);
  if (standing.kind === 'good') return null;
  if (standing.kind === 'revoked') return <Band tone="danger">{t('keyRevoked')}</Band>;
  const last = heirsOf(publicKey, statements).at(-1);
  if (standing.kind === 'disputed' || last === undefined)
    return <Band tone="warning">{t('keyDisputed')}</Band>;
  return <Band tone="note">{t('keyReplaced', { keyId: keyIdIn(last) })}</Band>;
}
