// What a certificate says: name, kit, language, modules. None of it is stored.
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../core/base/language.ts';
import { statementLimits } from '../../../core/certificate/statement.ts';
import type { ReadyKit } from '../../data/db/library-store.ts';
import { useFormats } from '../../text/use-formats.ts';
import { useKitName } from '../../text/use-kit-name.ts';
import { Band } from '../../ui/band.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { fieldLabelClass } from '../../ui/field.ts';
import { stackClass } from '../../ui/layout.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { textClass } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { Tick } from '../../ui/tick.tsx';
import { KeyInWords } from '../shared/kits/key-in-words.tsx';
import { useLanguageOptions } from '../shared/use-language-options.ts';
import type { CertificateState } from './use-certificate.ts';
import type { DoneModule } from './use-done-modules.ts';

/** What a person chose. All modules that are done are on a certificate until some are left out. */
export type CertificateOptions = {
  readonly name: string;
  readonly language: Language;
  /** Undefined until one is chosen: the first kit of which a module is done. */
  readonly kitId: string | undefined;
  readonly leftOut: readonly string[];
};

/** The form. */
export function CertificateForm(props: {
  readonly kit: ReadyKit;
  readonly kits: readonly ReadyKit[];
  readonly offered: readonly DoneModule[];
  readonly chosen: readonly DoneModule[];
  readonly options: CertificateOptions;
  readonly state: CertificateState;
  readonly onOptions: (options: CertificateOptions) => void;
}) {
  const t = useTranslations('certificate');
  const { kit, kits, options, onOptions } = props;
  const nameOf = useKitName();
  const languages = useLanguageOptions();
  return (
    // biome-ignore lint/a11y/useSemanticElements: nothing is ever sent, and a form would only offer to remember what was typed
    <div className={stackClass(16)} role="group" aria-label={t('form')}>
      <TextField
        label={t('name')}
        help={t('nameHelp')}
        isPrivate
        lang={options.language}
        value={options.name}
        onChange={(name) => onOptions({ ...options, name: name.slice(0, statementLimits.name) })}
      />
      {kits.length > 1 && (
        <Choice
          label={t('kit')}
          hasVisibleLabel
          options={kits.map(({ kitId }) => {
            const { text: label, language: lang } = nameOf(kitId);
            return { value: kitId, label, lang };
          })}
          value={kit.kitId}
          onChange={(kitId) => onOptions({ ...options, kitId, leftOut: [] })}
        />
      )}
      <Choice
        label={t('language')}
        hasVisibleLabel
        options={languages}
        value={options.language}
        onChange={(language) => onOptions({ ...options, language })}
      />
      <ModuleTicks {...props} />
      <Status state={props.state} hasModules={props.chosen.length > 0} />
      <Proof state={props.state} />
    </div>
  );
}

function ModuleTicks(props: {
  readonly offered: readonly DoneModule[];
  readonly options: CertificateOptions;
  readonly onOptions: (options: CertificateOptions) => void;
}) {
  const t = useTranslations('certificate');
  const { duration } = useFormats();
  const heading = useId();
  const { options, onOptions } = props;
  const leaveOut = (id: string, isWanted: boolean): void => {
    const others = options.leftOut.filter((one) => one !== id);
    onOptions({ ...options, leftOut: isWanted ? others : [...others, id] });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own
    <div className={stackClass(4)} role="group" aria-labelledby={heading}>
      <span id={heading} className={fieldLabelClass()}>
        {t('modules')}
      </span>
      {props.offered.map(({ id, title, titleLanguage, minutes }) => (
        <Tick
          key={id}
          isTicked={!options.leftOut.includes(id)}
          onChange={(isWanted) => leaveOut(id, isWanted)}
          note={minutes > 0 ? duration(minutes) : undefined}
        >
          <span lang={titleLanguage}>{title}</span>
        </Tick>
      ))}
    </div>
  );
}

/** What is missing; the place is always there, so that its words are spoken. */
function Status({ state, hasModules }: { readonly state: CertificateState; readonly hasModules: boolean }) {
  const t = useTranslations('certificate');
  return (
    <>
      <p role="status" className={textClass('small')}>
        {state.kind === 'incomplete' && t(hasModules ? 'needsName' : 'needsModule')}
      </p>
      {state.kind === 'too-long' && (
        <Band tone="warning" role="alert">
          {t('tooLong')}
        </Band>
      )}
      {state.kind === 'failed' && <ProblemNotice problem={state.problem} />}
    </>
  );
}

function Proof({ state }: { readonly state: CertificateState }) {
  const t = useTranslations('certificate');
  return (
    <Disclosure name={t('proves')}>
      <div className={stackClass(12)}>
        <p>{t('provesText')}</p>
        {state.kind === 'made' && (
          <>
            <p>{t('ownKey')}</p>
            <KeyInWords fingerprint={state.certificate.fingerprint} hasDigitsBelow />
          </>
        )}
      </div>
    </Disclosure>
  );
}
