// The facts of the kit itself: its name, publisher and version, and the changes that readers see.
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DraftAbout } from '../../../../core/workshop/draft-facts.ts';
import type { DraftView } from '../../../../core/workshop/draft-view.ts';
import { editNow, editTyped } from '../../../data/services/draft-store.ts';
import { Button } from '../../../ui/button.tsx';
import { cardClass } from '../../../ui/card.ts';
import { classes, stackClass } from '../../../ui/layout.ts';
import { Panel } from '../../../ui/panel.tsx';
import { useEveryCountry } from '../../shared/country-choice.tsx';
import { useLanguageOptions } from '../../shared/use-language-options.ts';
import { ChipsField } from '../fields/chips-field.tsx';
import { DraftField } from '../fields/draft-field.tsx';
import { FieldProblems } from '../fields/field-problems.tsx';
import styles from '../fields/fields.module.css';
import { LocalTextField } from '../fields/local-text-field.tsx';
import { HomePanel } from './home-panel.tsx';

/** The facts of the kit. */
export function AboutPart({ draft }: { readonly draft: DraftView }) {
  const t = useTranslations('workshop');
  return (
    <div className={styles['narrow']}>
      <FieldProblems part="about">
        <Panel title={t('aboutTitle')}>
          <Names about={draft.about} />
        </Panel>
        <Panel title={t('aboutVersion')} lead={t('aboutVersionText')}>
          <Version about={draft.about} />
        </Panel>
        <HomePanel draft={draft} />
      </FieldProblems>
    </div>
  );
}

function type(fields: DraftAbout): void {
  editTyped({ kind: 'about-set', fields });
}

function Names({ about }: { readonly about: DraftAbout }) {
  const t = useTranslations('workshop');
  const publisher = about.publisher ?? { name: '' };
  return (
    <>
      <LocalTextField
        label={t('fields.title')}
        field="title"
        value={about.title}
        onChange={(title) => type({ title })}
      />
      <LocalTextField
        label={t('fields.description')}
        field="description"
        rows={2}
        value={about.description}
        onChange={(description) => type({ description })}
      />
      <div className={styles['row']}>
        <DraftField
          label={t('fields.publisher')}
          field="publisher.name"
          value={publisher.name}
          onChange={(name) => type({ publisher: { ...publisher, name } })}
        />
        <DraftField
          label={t('publisherAddress')}
          field="publisher.address"
          value={publisher.address ?? ''}
          onChange={(address) => type({ publisher: { ...publisher, address } })}
        />
        <DraftField
          label={t('fields.rights')}
          field="rights"
          help={t('rightsHelp')}
          value={about.rights ?? ''}
          onChange={(rights) => type({ rights })}
        />
      </div>
      <ChipsField
        label={t('fields.languages')}
        field="languages"
        options={useLanguageOptions()}
        chosen={about.languages ?? []}
        onChange={(chosen) => void editNow({ kind: 'about-set', fields: { languages: [...chosen] } })}
      />
      <ChipsField
        label={t('fields.countries')}
        field="countries"
        options={useEveryCountry()}
        chosen={about.countries ?? []}
        onChange={(chosen) => void editNow({ kind: 'about-set', fields: { countries: [...chosen] } })}
      />
    </>
  );
}

function Version({ about }: { readonly about: DraftAbout }) {
  const t = useTranslations('workshop');
  const changes = about.changes ?? [];
  const write = (next: DraftAbout['changes']): void => type({ changes: next ?? [] });
  return (
    <>
      <div className={styles['row']}>
        <DraftField
          label={t('fields.version')}
          field="version"
          help={
            about.previousVersion === undefined
              ? t('versionFirst')
              : t('versionAfter', { version: about.previousVersion })
          }
          value={about.version ?? ''}
          onChange={(version) => type({ version })}
        />
        <DraftField
          label={t('fields.issued')}
          field="issued"
          kind="day"
          value={about.issued ?? ''}
          onChange={(issued) => type({ issued })}
        />
      </div>
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: changes have no name but their place
        <div className={classes(stackClass(12), cardClass(16))} key={index}>
          <LocalTextField
            label={t('changeNumber', { number: index + 1 })}
            field={`changes.${index}`}
            rows={2}
            value={change}
            onChange={(text) => write(changes.map((other, place) => (place === index ? text : other)))}
          />
          <div>
            <Button
              look="plain"
              icon={Trash2}
              onPress={() =>
                void editNow({
                  kind: 'about-set',
                  fields: { changes: changes.filter((_, place) => place !== index) },
                })
              }
            >
              {t('removeNamed', { name: t('changeNumber', { number: index + 1 }) })}
            </Button>
          </div>
        </div>
      ))}
      <div data-field="changes">
        <Button icon={Plus} onPress={() => write([...changes, {}])}>
          {t('changeAdd')}
        </Button>
      </div>
    </>
  );
}
