// Editor of a pocket card: choose contacts, checklists and language. The sheet shows as it will be printed.
import { Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../../core/base/language.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import type { ResourceRow } from '../../../data/db/library-db.ts';
import { allContacts, listedResources, stripContacts } from '../../../data/db/queries.ts';
import { useLibrary } from '../../../data/db/use-library.ts';
import { paperOf, printPage } from '../../../data/services/print-page.ts';
import { showNotice } from '../../../data/session/notice-store.ts';
import { useCountry, useLanguage } from '../../../data/user-data/settings.ts';
import { TextIn } from '../../../text/text-in.tsx';
import { Button } from '../../../ui/button.tsx';
import { classes, rowClass, stackClass } from '../../../ui/layout.ts';
import { Loading } from '../../../ui/loading.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { listContacts } from '../../shared/contacts/contact-list.ts';
import { NeedsLibrary } from '../../shared/needs-library.tsx';
import { FieldCardChoices, type FieldCardOptions } from './field-card-choices.tsx';
import styles from './field-card-screen.module.css';
import { FieldSheet } from './field-sheet.tsx';
import './print-field-card.css';
import type { CardLine } from './use-card-sources.ts';

/** Contacts that are on a new card until the person chooses others. */
const offeredAtFirst = 9;

/** The screen. Nothing chosen here is kept. */
export function FieldCardScreen() {
  const t = useTranslations('fieldCard');
  return (
    <Screen title={t('title')} lead={t('lead')}>
      <NeedsLibrary>{() => <Loaded />}</NeedsLibrary>
    </Screen>
  );
}

function Loaded() {
  const contacts = useLibrary(allContacts);
  const stripped = useLibrary(stripContacts);
  const resources = useLibrary(listedResources);
  const language = useLanguage();
  if (!contacts || !stripped || !resources) return <Loading />;
  const checklists = resources.filter(({ kind }) => kind === 'checklist');
  return (
    <FieldCard
      contacts={contacts}
      stripContacts={stripped}
      checklists={checklists}
      language={language}
      key={language}
    />
  );
}

function FieldCard(props: {
  readonly contacts: readonly Contact[];
  /** For the emergency numbers. */
  readonly stripContacts: readonly Contact[];
  readonly checklists: readonly ResourceRow[];
  readonly language: Language;
}) {
  const t = useTranslations('fieldCard');
  const country = useCountry();
  const offered = listContacts(props.contacts, { country, need: undefined, words: '' }, props.language);
  const [options, setOptions] = useState<FieldCardOptions>({
    form: 'fold',
    language: props.language,
    contactIds: offered.slice(0, offeredAtFirst).map(({ id }) => id),
    checklistIds: [],
  });
  const [leftCount, setLeftCount] = useState(0);
  const sources = useRef<readonly CardLine[]>([]);
  usePrintedForm(options.form);
  const print = async (): Promise<void> => {
    const printed = await printPage(paperOf(sources.current));
    if (!printed.ok) showNotice({ kind: 'problem', problem: printed.problem });
  };
  const isFull = options.form === 'fold' && leftCount > 0;
  return (
    <div className={classes(stackClass(24), styles['card'])}>
      <div className={classes(stackClass(16, 'start'), 'no-print')}>
        <div className={rowClass(12)}>
          <Button look="main" icon={Printer} isDisabled={isFull} onPress={() => void print()}>
            {t('print')}
          </Button>
          <p role="status">{isFull ? t('full', { count: leftCount }) : t('fits')}</p>
        </div>
        <FieldCardChoices
          contacts={offered}
          checklists={props.checklists.filter(({ language }) => language === options.language)}
          options={options}
          onChange={setOptions}
        />
      </div>
      <section className={styles['preview']} aria-label={t('preview')}>
        <TextIn language={options.language}>
          <FieldSheet
            form={options.form}
            language={options.language}
            country={country}
            stripContacts={props.stripContacts}
            contacts={offered.filter(({ id }) => options.contactIds.includes(id))}
            checklists={props.checklists.filter(({ id }) => options.checklistIds.includes(id))}
            onSources={(lines) => {
              sources.current = lines;
            }}
            onLeft={setLeftCount}
          />
        </TextIn>
      </section>
    </div>
  );
}

/** Paper lies on its side for the folded card. */
function usePrintedForm(form: FieldCardOptions['form']): void {
  useEffect(() => {
    document.documentElement.dataset['printing'] = `field-card-${form}`;
    return () => {
      delete document.documentElement.dataset['printing'];
    };
  }, [form]);
}
