// Fields of a document or module, in their order.
import { useTranslations } from 'use-intl';
import type { Language } from '../../../../core/base/language.ts';
import type { DraftEdit } from '../../../../core/workshop/draft-edit.ts';
import type { DraftFactName, DraftFacts } from '../../../../core/workshop/draft-facts.ts';
import type { DraftResource } from '../../../../core/workshop/draft-view.ts';
import { editNow, editTyped } from '../../../data/services/draft-store.ts';
import { useThemeName } from '../../../text/theme-name.ts';
import { stackClass } from '../../../ui/layout.ts';
import { useEveryCountry } from '../../shared/country-choice.tsx';
import { useLanguageOptions } from '../../shared/use-language-options.ts';
import { keepOpen } from '../draft/keep-open.ts';
import { ChipsField } from './chips-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { DraftField } from './draft-field.tsx';
import styles from './fields.module.css';

type FieldsProps = { readonly resource: DraftResource };

/** Writes facts of a resource; what is empty is taken out. */
export function writeFacts(
  file: string,
  facts: DraftFacts,
  isTyped: boolean,
  emptied: readonly DraftFactName[] = [],
): void {
  const cleared = [
    ...emptied,
    ...Object.entries(facts).flatMap(([name, value]) => (value === '' ? [name as DraftFactName] : [])),
  ];
  const fields = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== '')) as DraftFacts;
  const edit: DraftEdit = { kind: 'resource-set', file, fields, cleared };
  if (isTyped) editTyped(edit);
  else void editNow(edit);
}

/** Title, description, language, country. */
export function NameFields({ resource }: FieldsProps) {
  const t = useTranslations('workshop');
  const { file, facts, language } = resource;
  return (
    <div className={stackClass(16)}>
      <DraftField
        label={t('fields.title')}
        field="title"
        lang={language}
        value={facts.title ?? ''}
        onChange={(title) => writeFacts(file, { title }, true)}
      />
      <DraftField
        label={t('fields.description')}
        field="description"
        rows={2}
        lang={language}
        help={t('descriptionHelp')}
        value={facts.description ?? ''}
        onChange={(description) => writeFacts(file, { description }, true)}
      />
      <div className={styles['row']}>
        <ChoiceField
          label={t('fields.language')}
          field="language"
          placeholder={t('choose')}
          options={useLanguageOptions()}
          value={language}
          onChange={(chosen) => void changeLanguage(resource, chosen)}
        />
        <ChoiceField
          label={t('fields.country')}
          field="country"
          placeholder={t('choose')}
          options={useEveryCountry()}
          value={facts.country}
          onChange={(country) => writeFacts(file, { country }, false)}
        />
      </div>
    </div>
  );
}

/** A file carries its language in its name, so another file is open afterwards. */
async function changeLanguage({ file }: DraftResource, language: Language): Promise<void> {
  await keepOpen(() => editNow({ kind: 'language-set', file, language }), file);
}

/** Themes and readers. */
export function SubjectFields({ resource }: FieldsProps) {
  return (
    <div className={stackClass(16)}>
      <FactChips name="themes" resource={resource} known={knownThemes} nameOf={useThemeName()} />
      <FactChips name="audience" resource={resource} known={audiences} nameOf={useAudienceName()} />
    </div>
  );
}

/** Days and how far the facts can be relied on. */
export function AgeFields({ resource }: FieldsProps) {
  const t = useTranslations('workshop');
  const { file, facts } = resource;
  return (
    <div className={stackClass(16)}>
      <div className={styles['row']}>
        {(['issued', 'documentOf', 'asOf', 'nextCheck'] as const).map((name) => (
          <DraftField
            key={name}
            label={t(`fields.${name}`)}
            field={name}
            kind="day"
            value={facts[name] ?? ''}
            onChange={(value) => writeFacts(file, { [name]: value }, true)}
          />
        ))}
      </div>
      <ChoiceField
        label={t('fields.readiness')}
        field="readiness"
        placeholder={t('choose')}
        options={(['green', 'amber'] as const).map((value) => ({ value, label: t(`readiness.${value}`) }))}
        value={facts.readiness}
        onChange={(readiness) => writeFacts(file, { readiness }, false)}
      />
    </div>
  );
}

function FactChips(props: {
  readonly name: 'themes' | 'audience';
  readonly resource: DraftResource;
  readonly known: readonly string[];
  readonly nameOf: (value: string) => string;
}) {
  const t = useTranslations('workshop');
  const { name, resource, known, nameOf } = props;
  const chosen = resource.facts[name] ?? [];
  return (
    <ChipsField
      label={t(`fields.${name}`)}
      field={name}
      options={withOthers(known, chosen).map((value) => ({ value, label: nameOf(value) }))}
      chosen={chosen}
      onChange={(next) => writeFacts(resource.file, { [name]: [...next] }, false)}
    />
  );
}

function withOthers(known: readonly string[], chosen: readonly string[]): readonly string[] {
  return [...known, ...chosen.filter((value) => !known.includes(value))];
}

/** Readers the program has words for, in the order they are offered. */
const audiences = ['social-work', 'education', 'health', 'police', 'law', 'ngo', 'trainer'] as const;

/** Names readers in the language of the interface; others as the kit writes them. */
function useAudienceName(): (audience: string) => string {
  const t = useTranslations('workshop');
  return (audience) => {
    const known = audiences.find((name) => name === audience);
    return known ? t(`audiences.${known}`) : audience;
  };
}

/** Themes the program has words for, in the order they are offered. */
const knownThemes: readonly string[] = [
  'identification',
  'referral',
  'law',
  'rights',
  'guardianship',
  'missing-children',
  'online-safety',
  'protection-systems',
  'confidentiality',
  'self-care',
  'numbers',
  'training',
  'project',
];
