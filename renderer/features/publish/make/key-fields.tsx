// Signing key of a kit, and the passphrase that opens it.
import { useTranslations } from 'use-intl';
import type { PublisherKey } from '../../../../core/ipc/publisher-keys-group.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { fieldLabelClass } from '../../../ui/field.ts';
import { stackClass } from '../../../ui/layout.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import fields from '../fields/fields.module.css';

/** Key and passphrase. */
export function KeyFields(props: {
  readonly keys: readonly PublisherKey[];
  readonly keyId: string | undefined;
  readonly passphrase: string;
  readonly isDisabled: boolean;
  /** The sentence about the passphrase; undefined when it is as it should be. */
  readonly problem: string | undefined;
  readonly onKey: (keyId: string) => void;
  readonly onPassphrase: (passphrase: string) => void;
  readonly onEnter: () => void;
}) {
  const t = useTranslations('workshop');
  const { day } = useFormats();
  const nameOf = (key: PublisherKey): string =>
    key.madeOn === undefined
      ? key.publisher
      : t('keyName', { publisher: key.publisher, day: day(key.madeOn) });
  const [only] = props.keys;
  return (
    <div className={fields['row']}>
      {props.keys.length > 1 ? (
        <ChoiceField
          label={t('signer')}
          field="key"
          options={props.keys.map((key) => ({ value: key.keyId, label: nameOf(key) }))}
          value={props.keys.find((key) => key.keyId === props.keyId)?.keyId}
          onChange={props.onKey}
        />
      ) : (
        <div className={stackClass(0)}>
          <span className={fieldLabelClass()}>{t('signer')}</span>
          <span>{only && nameOf(only)}</span>
        </div>
      )}
      <TextField
        label={t('passphrase')}
        kind="secret"
        field="passphrase"
        isDisabled={props.isDisabled}
        value={props.passphrase}
        problem={props.problem}
        onChange={props.onPassphrase}
        onKeyDown={({ key }) => {
          if (key === 'Enter') props.onEnter();
        }}
      />
    </div>
  );
}
