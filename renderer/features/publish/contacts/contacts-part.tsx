// Contacts of a draft: found by words and country, corrected in a table, imported from one.
import { Download, FileJson, Folder, PhoneOff, Plus, SearchX, Table } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Country } from '../../../../core/base/country.ts';
import type { DraftView } from '../../../../core/workshop/draft-view.ts';
import { editNow } from '../../../data/services/draft-store.ts';
import { useCountry } from '../../../data/user-data/settings.ts';
import { ActionMenu } from '../../../ui/action-menu.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { DropZone, FileButton } from '../../../ui/drop-zone.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { rowClass, stackClass } from '../../../ui/layout.ts';
import { SearchField } from '../../../ui/search-field.tsx';
import { textClass } from '../../../ui/text.ts';
import { useEveryCountry } from '../../shared/country-choice.tsx';
import { BringCorrections, CorrectionsPart } from '../corrections/corrections-part.tsx';
import { isForCorrections, useReports } from '../corrections/use-reports.ts';
import { openNewItem } from '../draft/open-item.ts';
import { ContactImportPanel } from './contact-import.tsx';
import { ContactSheet } from './contact-sheet.tsx';
import { ContactTable } from './contact-table.tsx';
import { ExportResult } from '../fields/export-result.tsx';
import { filterContacts } from './filter-contacts.ts';
import { countryOfNew, newContact } from './new-contact.ts';
import { RecallOffers } from './recall-offer.tsx';
import { useContactImport } from './use-contact-import.ts';
import { useExport } from './use-export.ts';
import { useRowLimit } from './use-row-limit.tsx';

const endings = ['.csv', '.tsv', '.txt', '.json'];
const forms = [
  { as: 'table', icon: Table },
  { as: 'hsds', icon: FileJson },
  { as: 'hsds-tables', icon: Folder },
] as const;

/** The contacts. */
export function ContactsPart({ draft }: { readonly draft: DraftView }) {
  const t = useTranslations('workshop');
  const own = useCountry();
  const [words, setWords] = useState('');
  const [country, setCountry] = useState<Country>();
  const given = useContactImport(draft.draftId);
  const saving = useExport(draft.draftId);
  const leftOut = saving.saved?.leftOut ?? 0;
  const reports = useReports();
  const take = (files: readonly File[]): void => {
    const corrections = files.filter(isForCorrections);
    const others = files.filter((file) => !isForCorrections(file));
    if (corrections.length > 0) void reports.bring(corrections);
    if (others.length > 0) void given.read(others);
  };
  const shown = useStableList(draft, words, country);
  const { first, more } = useRowLimit(shown);
  const add = async (): Promise<void> => {
    const contact = newContact(
      countryOfNew(country, own, draft.about.countries ?? []),
      draft.contacts.map(({ id }) => id),
    );
    setWords('');
    if (await editNow({ kind: 'contact-set', contact })) openNewItem(contact.id);
  };
  return (
    <DropZone words={t('dropContacts')} isPage isDisabled={given.isBusy || reports.isBusy} onFiles={take}>
      <div className={stackClass(16)}>
        <div className={rowClass(8)}>
          <Button look="main" icon={Plus} onPress={() => void add()}>
            {t('contactAdd')}
          </Button>
          <FileButton
            label={t('importContacts')}
            accept={endings}
            isMany
            isDisabled={given.isBusy}
            onFiles={(files) => void given.read(files)}
          />
          <ActionMenu
            name={t('exportContacts')}
            actions={forms.map(({ as, icon }) => ({
              id: as,
              icon,
              words: t(`contactForms.${as}`),
              act: () => void saving.save(as),
            }))}
          >
            <Button icon={Download} isDisabled={draft.contacts.length === 0}>
              {t('exportContacts')}
            </Button>
          </ActionMenu>
          <BringCorrections reports={reports} />
        </div>
        <ExportResult
          saving={saving}
          without={leftOut > 0 ? t('savedWithout', { count: leftOut }) : undefined}
        />
        <ContactImportPanel given={given} />
        <RecallOffers draft={draft} />
        <CorrectionsPart draft={draft} reports={reports} />
        {draft.contacts.length === 0 ? (
          <EmptyState icon={PhoneOff} sentence={t('contactsNone')} cause={t('contactsNoneDo')} />
        ) : (
          <>
            <Filters
              words={words}
              country={country}
              onWords={setWords}
              onCountry={setCountry}
              count={shown.length}
            />
            {shown.length === 0 ? (
              <EmptyState icon={SearchX} sentence={t('contactsNoMatch')} />
            ) : (
              <>
                <ContactTable draft={draft} contacts={first} />
                {more}
              </>
            )}
          </>
        )}
        <ContactSheet draft={draft} />
      </div>
    </DropZone>
  );
}

/** What was found stays in the list while it is corrected, also when the words do not fit any more. */
function useStableList(draft: DraftView, words: string, country: Country | undefined) {
  const names = draft.contacts.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: typing in a row must not take it out of the list
  const found = useMemo(
    () => new Set(filterContacts(draft.contacts, words, country).map(({ id }) => id)),
    [names, words, country],
  );
  return draft.contacts.filter(({ id }) => found.has(id));
}

function Filters(props: {
  readonly words: string;
  readonly country: Country | undefined;
  readonly count: number;
  readonly onWords: (words: string) => void;
  readonly onCountry: (country: Country | undefined) => void;
}) {
  const t = useTranslations('workshop');
  const contacts = useTranslations('contacts');
  return (
    <div className={rowClass(8)}>
      <SearchField
        label={contacts('searchLabel')}
        placeholder={contacts('searchPlaceholder')}
        value={props.words}
        onChange={props.onWords}
      />
      <Choice
        label={t('fields.country')}
        options={[{ value: 'all' as const, label: contacts('allCountries') }, ...useEveryCountry()]}
        value={props.country ?? 'all'}
        onChange={(value) => props.onCountry(value === 'all' ? undefined : value)}
      />
      <span className={textClass('note')} role="status">
        {contacts('shown', { count: props.count })}
      </span>
    </div>
  );
}
